package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The calendar that reminds everybody alike. */
class ReminderIT extends LiveTest {

    private static final String THURSDAY = "/calendar/thursday-16.ics";

    @Test
    void isTheSameForTwoPeopleAndForNobody() {
        var strangers = calendar(THURSDAY, _ -> {
        });
        var anas = calendar(THURSDAY, headers -> headers.setBearerAuth(Tokens.clinician("ana", "lakeside")));
        var bens = calendar(THURSDAY, headers -> {
            headers.setBearerAuth(Tokens.clinician("ben", "lakeside"));
            headers.add(HttpHeaders.COOKIE, "session=of-ben");
            headers.add(HttpHeaders.ACCEPT_LANGUAGE, "de");
        });

        assertThat(text(strangers)).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:Two minutes for me\r\n");
        assertThat(text(anas)).isEqualTo(text(strangers));
        assertThat(text(bens)).isEqualTo(text(strangers));
        assertThat(withoutDate(anas)).isEqualTo(withoutDate(strangers));
        assertThat(withoutDate(bens)).isEqualTo(withoutDate(strangers))
            .containsEntry(HttpHeaders.CACHE_CONTROL, List.of("max-age=86400", "public"))
            .doesNotContainKey(HttpHeaders.SET_COOKIE);
    }

    @Test
    void isNotSentAgainToWhomHasIt() {
        String tag = Objects.requireNonNull(calendar(THURSDAY, _ -> {
        }).getResponseHeaders().getETag());

        http().get().uri(THURSDAY).ifNoneMatch(tag).exchange().expectStatus().isNotModified().expectBody().isEmpty();
        http().get()
            .uri(THURSDAY + "?every=fortnight&lang=de")
            .ifNoneMatch(tag)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .value(german -> assertThat(german).contains("SUMMARY:Zwei Minuten für mich", "INTERVAL=2"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /calendar/thursday-24.ics,            404, unknown,   slot: thursday-24 (expected: a weekday and an hour
            /calendar/payday-9.ics,               404, unknown,   slot: payday-9 (expected: a weekday and an hour
            /calendar/monday-9.ics?every=day,     400, malformed, every: day (expected: week or fortnight)
            /calendar/monday-9.ics?lang=klingon,  400, malformed, lang: klingon (expected: en or de)
            """)
    void saysWhatCanBeAskedFor(String uri, int status, String problem, String message) {
        http().get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .value(body -> assertThat(body).contains("urn:respite:problem:" + problem, message));
    }

    @Test
    void isNotWrittenTo() {
        http().post().uri(THURSDAY).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void nobodyCountsWhoIsRemindedWhen() {
        calendar("/calendar/sunday-3.ics", _ -> {
        });

        assertThat(meters.getMeters()).flatExtracting(meter -> meter.getId().getTags())
            .noneMatch(tag -> tag.getValue().contains("sunday"));
    }

    private EntityExchangeResult<byte[]> calendar(String uri, Consumer<HttpHeaders> headers) {
        return http().get().uri(uri).headers(headers).exchange().expectStatus().isOk().expectBody().returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> withoutDate(EntityExchangeResult<byte[]> answer) {
        var headers = new HttpHeaders(answer.getResponseHeaders());
        headers.remove(HttpHeaders.DATE);
        return headers.toSingleValueMap()
            .keySet()
            .stream()
            .collect(Collectors.toMap(name -> name, name -> headers.getValuesAsList(name)));
    }

}
