package org.respite.ingest.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.myweeks.LookBacks;
import org.respite.ingest.web.page.PageViews;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

class ReviewControllerTest {

    private static final Member ANA = new Member("o", "ana", Device.OWN);

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    private final InMemoryReviews store = new InMemoryReviews();

    private final Months months = new Months(InstantSource.fixed(Instant.parse("2026-11-30T12:00:00Z")),
            ZoneId.of("Europe/Berlin"));

    private final ReviewController controller = new ReviewController(store,
            new ReviewPage(PageViews.pages(), LookBacks.data(), store, LookBacks.wording(), months), months,
            PageViews.pages());

    private ResponseEntity<byte[]> show() {
        return Objects.requireNonNull(
                controller.show(ANA, MockServerWebExchange.from(MockServerHttpRequest.get("/review"))).block());
    }

    private ResponseEntity<byte[]> save(String... fields) {
        return Objects.requireNonNull(controller.save(ANA, sent(fields)).block());
    }

    private static MockServerWebExchange sent(String... fields) {
        var body = UriComponentsBuilder.newInstance().queryParam("month", "2026-11");
        for (int at = 0; at < fields.length; at += 2) {
            body.queryParam(fields[at], fields[at + 1]);
        }
        return MockServerWebExchange.from(MockServerHttpRequest.post("/review")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(Objects.requireNonNull(body.encode().build().getQuery())));
    }

    private static String text(ResponseEntity<byte[]> page) {
        return new String(Objects.requireNonNull(page.getBody()), StandardCharsets.UTF_8);
    }

    private KeptReviews kept() {
        return Objects.requireNonNull(store.of(ANA).block());
    }

    @Test
    void whatIsSavedIsShownAndCanBeChangedAndRemoved() {
        assertThat(text(show())).contains("What moved", "What would you keep", "Not this month")
            .doesNotContain("What you wrote down", "Earlier");
        assertThat(text(save("version", "0", "note", "keep Tuesdays", "on", "2026-12-04")))
            .contains("Saved, for you alone", "keep Tuesdays", "4 December 2026", "/review/2026-11.ics")
            .doesNotContain("Not this month");
        assertThat(text(save("version", "1", "note", "keep Fridays"))).contains("keep Fridays")
            .doesNotContain("Tuesdays", ".ics");

        controller.remove(ANA, sent()).block();
        assertThat(kept().reviews().all()).isEmpty();
    }

    @Test
    void sentTwiceIsSavedOnce() {
        assertThat(save("version", "0", "note", "once").getStatusCode().value()).isEqualTo(200);
        assertThat(save("version", "0", "note", "once").getStatusCode().value()).isEqualTo(200);
        assertThat(kept().version()).isOne();
    }

    @Test
    void ofTwoWindowsTheSecondIsToldAndKeepsWhatWasTyped() {
        save("version", "0", "note", "first");
        var second = save("version", "0", "note", "second");

        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(text(second)).contains("changed in another window", "first", "second",
                "name=\"version\" value=\"1\"");
        assertThat(save("version", "1", "note", "second").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void anotherInstanceThatWasFasterIsSeen() {
        store.meanwhile = () -> store.keep(ANA, Reviews.NONE.skipping(MONTH), 0).block();

        assertThat(save("version", "0", "note", "typed").getStatusCode().value()).isEqualTo(409);
        assertThat(kept().reviews().skipped()).isEqualTo(MONTH);
    }

    @Test
    void withTheStoreAwayWhatWasTypedStays() {
        store.away = true;
        var page = save("version", "7", "note", "typed <b>", "step", "walk");

        assertThat(page.getStatusCode().value()).isEqualTo(503);
        assertThat(text(page)).contains("could not be saved just now", "typed &lt;b&gt;", ">walk</textarea>",
                "name=\"version\" value=\"7\"");
        assertThat(text(show())).contains("cannot be read just now. It is safe").doesNotContain("<textarea");
    }

    @Test
    void whatDoesNotFitIsMarkedAndStays() {
        var page = save("version", "0", "step", "x".repeat(301), "by", "soon");

        assertThat(page.getStatusCode().value()).isEqualTo(422);
        assertThat(text(page)).contains("301 characters; at most 300 fit", "This is no day", "x".repeat(301),
                "aria-describedby=\"answers-by\"");
        assertThat(save("version", "0", "note", " ").getStatusCode().value()).isEqualTo(422);
        assertThat(kept()).isEqualTo(KeptReviews.NONE);
    }

    @Test
    void nobodyWritesOfAMonthToCome() {
        assertThatThrownBy(() -> controller.save(ANA, sentOf("2027-01")).block())
            .isInstanceOfSatisfying(ProblemException.class, refused -> {
                assertThat(refused.problem().status()).isEqualTo(404);
                assertThat(refused.problem().detail()).doesNotContain("secret");
            });
    }

    private static MockServerWebExchange sentOf(String month) {
        return MockServerWebExchange.from(MockServerHttpRequest.post("/review")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body("month=" + month + "&note=secret"));
    }

    @Test
    void skippedIsNotOfferedAgainThisMonth() {
        var offer = new ReviewConfiguration().reviewOffer(store, months);
        assertThat(offer.isOpen(ANA).block()).isTrue();
        var answer = Objects.requireNonNull(controller.skip(ANA).block());

        assertThat(answer.getHeaders().getLocation()).hasToString("/my-weeks");
        assertThat(offer.isOpen(ANA).block()).isFalse();
        assertThat(text(show())).doesNotContain("Not this month");
    }

    @Test
    void theDayForACalendarSaysNothingOfAPlan() {
        save("version", "0", "note", "secret", "step", "secret", "ask", "secret", "on", "2026-12-04");
        var file = Objects.requireNonNull(controller
            .day(ANA, MockServerWebExchange.from(MockServerHttpRequest.get("/review/2026-11.ics")), "2026-11")
            .block());

        assertThat(text(file))
            .contains("DTSTART;VALUE=DATE:20261204", "SUMMARY:A few minutes for me", "UID:2026-11@review.respite")
            .doesNotContain("secret", "ana", "DESCRIPTION", "URL");
        assertThat(file.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        for (String month : new String[] { "2026-10", "x" }) {
            assertThatThrownBy(() -> controller
                .day(ANA, MockServerWebExchange.from(MockServerHttpRequest.get("/review/x.ics")), month)
                .block()).isInstanceOf(ProblemException.class);
        }
    }

}
