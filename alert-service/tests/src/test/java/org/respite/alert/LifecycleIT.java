package org.respite.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.respite.alert.Lakeside.Step;
import org.respite.contract.Topics;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.testsupport.Tokens;
import org.respite.testsupport.TopicProbe;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What leaders do, over HTTP, against a real broker and document store. */
@ExtendWith(OutputCaptureExtension.class)
class LifecycleIT extends FixedTime {

    private static final String WHO = "xena-4711";

    private static final String WHY = "caseload is shared out anew";

    @Test
    void leadersTakeAnAlertUpResolveItAndTakeThatBack(CapturedOutput output) throws Exception {
        var lakeside = new Lakeside("taken-up");
        var alert = opened(lakeside);
        int first = revision(lakeside, alert);

        change(lakeside, alert, tag(first), "acknowledged", null).expectStatus()
            .isOk()
            .expectHeader()
            .value(HttpHeaders.ETAG, tag -> assertThat(tag).startsWith("\"" + (first + 1) + "-"))
            .expectBody()
            .jsonPath("$.state")
            .isEqualTo("acknowledged")
            .jsonPath("$.possible")
            .isEqualTo(List.of("acting", "resolved", "reopened"));
        change(lakeside, alert, tag(first + 1), "acting", WHY).expectStatus().isOk();
        change(lakeside, alert, tag(first + 2), "resolved", WHY).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.state")
            .isEqualTo("resolved");
        get(lakeside, "/api/v1/alerts").jsonPath("$").isEmpty();
        change(lakeside, alert, tag(first + 3), "reopened", null).expectStatus().isOk();

        get(lakeside, "/api/v1/alerts/" + alert).jsonPath("$.state")
            .isEqualTo("open")
            .jsonPath("$.history[-1].change")
            .isEqualTo("reopened")
            .jsonPath("$.history[-2].note")
            .isEqualTo(WHY)
            .jsonPath("$.history[-2].by.sub")
            .isEqualTo(WHO)
            .jsonPath("$.history[0].by")
            .doesNotExist();
        assertThat(changesOf(lakeside, Change.REOPENED)).extracting(TeamAlertChanged::change)
            .endsWith(Change.ACKNOWLEDGED, Change.ACTING, Change.RESOLVED, Change.REOPENED);
        assertThat(topic()).doesNotContain(WHO).doesNotContain(WHY);
        assertThat(output.getAll()).doesNotContain(WHO).doesNotContain(WHY);
        assertThat(metrics()).doesNotContain(WHO).doesNotContain(WHY).contains("change=\"acting\"");
    }

    @Test
    void ofTwoLeadersAtOnceExactlyOneWins() throws Exception {
        var lakeside = new Lakeside("at-once");
        var alert = opened(lakeside);
        int first = revision(lakeside, alert);

        for (int round = 0; round < 5; round++) {
            int revision = first + round;
            var word = round % 2 == 0 ? "acting" : "reopened";
            var attempts = IntStream.range(0, 4).mapToObj(leader -> attempt(lakeside, alert, revision, word)).toList();
            StepVerifier.create(Flux.merge(attempts).map(HttpStatusCode::value).sort().collectList())
                .expectNext(List.of(200, 412, 412, 412))
                .expectComplete()
                .verify(TopicProbe.PATIENCE);
        }
        assertThat(revision(lakeside, alert)).isEqualTo(first + 5);
    }

    private Mono<HttpStatusCode> attempt(Lakeside lakeside, String alert, int revision, String change) {
        return WebClient.create("http://localhost:" + port)
            .post()
            .uri("/api/v1/alerts/{alert}/changes", alert)
            .header(HttpHeaders.IF_MATCH, tag(revision))
            .headers(headers -> headers.setBearerAuth(Tokens.leader(WHO, lakeside.id())))
            .bodyValue(Map.of("change", change))
            .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode()));
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        var lakeside = new Lakeside("wrong");
        var alert = opened(lakeside);
        var now = tag(revision(lakeside, alert));

        refused(change(lakeside, alert, null, "acting", null), 428,
                "If-Match: missing (expected: the ETag you have seen)");
        refused(change(lakeside, alert, "*", "acting", null), 400,
                "If-Match: unreadable (expected: one ETag you have seen, in quotes)");
        refused(change(lakeside, alert, "\"99\"", "acting", null), 412,
                "revision: 99 (expected: " + revision(lakeside, alert) + ", the present one)");
        refused(change(lakeside, alert, now, "resolved", WHY), 409,
                "change: resolved (expected, because the alert is open: acknowledged or acting)");
        refused(change(lakeside, alert, now, "sad", null), 422,
                "change: sad (expected: acknowledged, acting, resolved or reopened)");
        refused(change(lakeside, alert, now, "acting", "ask ana@lakeside.example"), 422,
                "note: with what looks like an e-mail address (expected: 1..500 characters on one line, "
                        + "no personal data about team members)");
        refused(post(lakeside, "/api/v1/alerts/" + alert + "/changes", now, "{\"change\":"), 400,
                "body: unreadable (expected: a JSON object)");
        refused(post(lakeside, "/api/v1/alerts/" + alert + "/changes", now, "{\"change\":\"acting\",\"not\":1}"), 422,
                "not: no such field (expected: change, note)");
        refused(post(new Lakeside("stranger"), "/api/v1/alerts/" + alert + "/changes", now, "{\"change\":\"acting\"}"),
                404, "alert: unknown (expected: an alert of your organisation)");
    }

    @Test
    void aLevelIsAcceptedOnceItHasLasted() throws Exception {
        var lakeside = new Lakeside("lasting");
        send(lakeside.releases(60, 85, new Step(70, 200, 25)));
        var path = "/api/v1/units/" + Lakeside.CRISIS + "/usual-level";
        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> get(lakeside, path).jsonPath("$.fortnight").isEqualTo(85));

        refused(post(lakeside, path, "\"84.0\"", "{\"note\":\"x\"}"), 412,
                "version: 84.0 (expected: 85.0, the present one)");
        refused(post(lakeside, path, "\"85.0\"", "{\"change\":\"acting\"}"), 422,
                "change: no such field (expected: note)");
        refused(post(lakeside, path, "\"85.0\"", "{}"), 422,
                "note: missing (expected: why, in 1..500 characters, no personal data about team members)");
        refused(post(lakeside, path.replace(Lakeside.CRISIS, Lakeside.DAY), "\"85.0\"", "{\"note\":\"x\"}"), 409,
                "unit: not raised for long enough, or accepted (expected: a rise that has been open for 13 fortnights "
                        + "or more, with a result)");
        post(lakeside, path, "\"85.0\"", "{\"note\":\"" + WHY + "\"}").expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.accepted")
            .isEqualTo(true)
            .jsonPath("$.decisions[0].by.sub")
            .isEqualTo(WHO);

        send(lakeside.releases(86, 88, new Step(70, 200, 25)));

        assertThat(changesOf(lakeside, Change.RESOLVED)).isNotEmpty();
        get(lakeside, path).jsonPath("$.usual").value(usual -> assertThat((Double) usual).isGreaterThan(60));
    }

    private static void refused(WebTestClient.ResponseSpec answer, int status, String detail) {
        problem(answer, status).jsonPath("$.detail").isEqualTo(detail);
    }

    private String opened(Lakeside lakeside) throws Exception {
        send(lakeside.releases(60, 73, RISE));
        var path = "/api/v1/units/" + Lakeside.CRISIS + "/usual-level";
        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> get(lakeside, path).jsonPath("$.fortnight").isEqualTo(73));
        return changesOf(lakeside, Change.OPENED).getFirst().alert();
    }

    private int revision(Lakeside lakeside, String alert) {
        var tag = Objects
            .requireNonNull(get(lakeside, "/api/v1/alerts/" + alert).returnResult().getResponseHeaders().getETag());
        return Integer.parseInt(tag.substring(1, tag.indexOf('-')));
    }

    private static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    private WebTestClient.ResponseSpec change(Lakeside lakeside, String alert, @Nullable String tag, String change,
            @Nullable String note) {
        var json = note == null ? "{\"change\":\"" + change + "\"}"
                : "{\"change\":\"" + change + "\",\"note\":\"" + note + "\"}";
        return post(lakeside, "/api/v1/alerts/" + alert + "/changes", tag, json);
    }

    private WebTestClient.ResponseSpec post(Lakeside lakeside, String path, @Nullable String tag, String json) {
        return client.method(HttpMethod.POST).uri(path).contentType(MediaType.APPLICATION_JSON).headers(headers -> {
            headers.setBearerAuth(Tokens.leader(WHO, lakeside.id()));
            if (tag != null) {
                headers.set(HttpHeaders.IF_MATCH, tag);
            }
        }).bodyValue(json).exchange();
    }

    private String topic() {
        try (var probe = probes.on(Topics.TEAM_ALERTS)) {
            return String.join("\n",
                    probe.records()
                        .stream()
                        .map(found -> new String(found.value(), StandardCharsets.UTF_8) + found.headers())
                        .toList());
        }
    }

    private String metrics() {
        return Objects.requireNonNull(WebClient.builder()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 22))
            .build()
            .get()
            .uri("http://localhost:" + managementPort + "/actuator/prometheus")
            .retrieve()
            .bodyToMono(String.class)
            .block(TopicProbe.PATIENCE));
    }

}
