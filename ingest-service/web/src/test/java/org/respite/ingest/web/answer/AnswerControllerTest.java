package org.respite.ingest.web.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.web.answer.HandInResult.Standing;
import org.respite.ingest.web.answer.HandInResult.Taken;
import org.respite.ingest.web.answer.HandInResult.Unavailable;
import org.respite.ingest.web.help.Help;
import org.respite.ingest.web.help.HelpConfiguration;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.PageConfiguration;
import org.respite.ingest.web.page.Pages;
import org.respite.ingest.web.start.NoticeFacts;
import org.respite.ingest.web.start.NoticeGate;
import org.respite.ingest.web.start.Notices;
import org.respite.ingest.web.start.StartConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.HttpCookie;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.mock.web.server.MockWebSession;
import reactor.core.publisher.Mono;

/** What a page tells, with a broker or a store that is away. */
class AnswerControllerTest {

    private static final Taken TAKEN = new Taken(Standing.COUNTS, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 6),
            LocalDate.of(2026, 12, 8));

    private static final Pattern HIDDEN = Pattern
        .compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private static final HttpCookie PASSED = new HttpCookie("__Host-respite-notice", "v");

    private Instant now = Instant.parse("2026-11-30T17:00:00Z");

    private HandInResult result = TAKEN;

    private Offer offer = Offer.of(Catalogue.shipped());

    private final List<String> handedIn = new ArrayList<>();

    private void with(Consumer<AnswerController> test) {
        new ApplicationContextRunner()
            .withUserConfiguration(PageConfiguration.class, StartConfiguration.class, HelpConfiguration.class)
            .withBean(Notices.class, () -> () -> Optional.of(new NoticeFacts("v", 5, 8)))
            .withPropertyValues("respite.http.sign-in.address=https://respite.example/",
                    "respite.ingest.help.none=true")
            .run(context -> test
                .accept(new AnswerController(context.getBean(Pages.class), offer, context.getBean(NoticeGate.class),
                        this::take, context.getBean(Help.class), (InstantSource) () -> now)));
    }

    private Mono<HandInResult> take(Member member, byte[] checkIn) {
        handedIn.add(new String(checkIn, UTF_8));
        return Mono.just(result);
    }

    private static MockServerWebExchange sent(String form) {
        return MockServerWebExchange.from(MockServerHttpRequest.post("/today")
            .cookie(PASSED)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form));
    }

    private static ResponseEntity<byte[]> answer(AnswerController controller, Device device,
            MockServerWebExchange exchange) {
        return Objects.requireNonNull(controller.answerToday(new Member("o", "s", device), exchange).block());
    }

    private static String text(ResponseEntity<byte[]> page) {
        return new String(Objects.requireNonNull(page.getBody()), UTF_8);
    }

    @Test
    void whatCouldNotBeTakenIsSentAgainAsItWas() {
        with(controller -> {
            result = new Unavailable();
            var later = answer(controller, Device.OWN, sent("answer.energy=4"));
            assertThat(later.getStatusCode().value()).isEqualTo(503);
            String again = HIDDEN.matcher(text(later))
                .results()
                .map(AnswerControllerTest::field)
                .collect(Collectors.joining("&"));

            now = now.plusSeconds(60);
            result = TAKEN;
            assertThat(text(answer(controller, Device.OWN, sent(again + "&answer.energy=4")))).contains("Taken");
            assertThat(handedIn).hasSize(2).containsOnly(handedIn.getFirst());
        });
    }

    private static String field(MatchResult hidden) {
        return hidden.group(1) + "=" + hidden.group(2);
    }

    @Test
    void aFirstFormSaysNoTimeAndIsTakenByOurs() {
        with(controller -> {
            answer(controller, Device.OWN, sent("id=0b2f1a0e-6f6b-4d0e-9f43-3f0c6a1f2b3c&answer.energy=4"));
            assertThat(handedIn).singleElement().asString().contains("\"answeredAt\":\"2026-11-30T17:00:00Z\"");
        });
    }

    @Test
    void whatWasTakenIsToldThoughTheSessionCannotBeEnded() {
        with(controller -> {
            var session = new MockWebSession() {
                @Override
                public Mono<Void> invalidate() {
                    return Mono.error(new IllegalStateException("the store is away"));
                }
            };
            var exchange = MockServerWebExchange
                .builder(MockServerHttpRequest.post("/today")
                    .cookie(PASSED)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body("answer.energy=4"))
                .session(session)
                .build();
            var receipt = answer(controller, Device.SHARED, exchange);
            assertThat(receipt.getStatusCode().value()).isEqualTo(200);
            assertThat(text(receipt)).contains("Taken", "You are signed out");
        });
    }

    /** With words of our own in place of anybody's. */
    @Test
    void licensedWordsAreShownToThoseAloneWhomTheLicenceIsFor(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bat.json"),
                """
                        {"key": "bat-4", "organisations": ["clinic"], "attribution": "with leave", "languages": {"en": {
                         "title": "Four questions", "timeFrame": "usually", "labels": ["a", "b", "c", "d", "e"], "items": {
                         "1": {"text": "quokka 1"}, "2": {"text": "quokka 2"}, "3": {"text": "quokka 3"}, "4": {"text": "quokka 4"}}}}}
                        """);
        offer = Offer.of(Catalogue.shipped(), folder);
        with(controller -> {
            var shown = controller.other(new Member("clinic", "s", Device.SHARED), got(), "bat-4", "1").block();
            assertThat(text(Objects.requireNonNull(shown))).contains("quokka 1", "quokka 4", "with leave",
                    "No figure is made");
            assertThat(shown.getHeaders().getCacheControl()).contains("no-store");
            assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> controller.other(new Member("other", "s", Device.OWN), got(), "bat-4", "1").block());
        });
    }

    private static MockServerWebExchange got() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/questions/bat-4/1").cookie(PASSED));
    }

    @Test
    void nobodyAnswersPastTheNotice() {
        with(controller -> {
            var exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/today")
                .cookie(new HttpCookie(PASSED.getName(), "an older one"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("answer.energy=4"));
            assertThat(answer(controller, Device.OWN, exchange).getStatusCode().value()).isEqualTo(303);
            assertThat(handedIn).isEmpty();
        });
    }

}
