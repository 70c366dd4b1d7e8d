package org.respite.ingest.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.web.answer.HandInResult.Standing;
import org.respite.ingest.web.answer.HandInResult.Taken;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.PageViews;
import org.respite.ingest.web.pocketcode.GuessesOf;
import org.respite.ingest.web.pocketcode.PocketCode;
import org.respite.ingest.web.pocketcode.PocketCodes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class KioskControllerTest {

    private static final PocketCode GOOD = new PocketCode("01ABCDEF");

    private static final Member ANA = new Member("lakeside", "ana", Device.SHARED);

    private final List<String> handedIn = new ArrayList<>();

    private HandInResult result = new Taken(Standing.COUNTS, LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH);

    private boolean away;

    private final KioskController kiosk = new KioskController(PageViews.pages(), Catalogue.shipped(), new OneCode(),
            GuessesOf.ticker(Ticker.disabledTicker()), (member, checkIn) -> {
                assertThat(member).isEqualTo(ANA);
                handedIn.add(new String(checkIn, StandardCharsets.UTF_8));
                return Mono.just(result);
            }, () -> Instant.parse("2026-09-10T12:00:00Z"));

    @Test
    void aCodeHandsInAndThePageIsBlankSoon() {
        var taken = send("code=01ab-cdef&id=9a34e0a2-26cf-4d3a-ab0a-6f0d3a3a8d26&answer.energy=4");

        assertThat(taken.getStatusCode().value()).isEqualTo(200);
        assertThat(taken.getHeaders().getFirst("Refresh")).isEqualTo("15; url=/kiosk");
        assertThat(text(taken)).contains("Taken", "Nothing of it stays")
            .doesNotContain("01ab", "counts for", "answer.energy");
        assertThat(handedIn).singleElement().asString().contains("\"energy\":4", "9a34e0a2");
    }

    @Test
    void whatIsNoCodeAndWhatIsOneOfNobodyCannotBeTold() {
        var none = send("code=nonsense&answer.energy=4");
        var nobodys = send("code=99999999&answer.energy=4");

        assertThat(none.getStatusCode().value()).isEqualTo(401);
        assertThat(nobodys.getStatusCode().value()).isEqualTo(401);
        assertThat(text(none)).contains("not good").hasSameSizeAs(text(nobodys)).doesNotContain("nonsense");
        assertThat(handedIn).isEmpty();
    }

    @Test
    void whoeverGuessesIsNotListenedToAnyMore() {
        for (int tried = 0; tried < 10; tried++) {
            assertThat(send("code=99999999").getStatusCode().value()).isEqualTo(401);
        }

        assertThat(send("code=01ab-cdef&answer.energy=4").getStatusCode().value()).isEqualTo(429);
        assertThat(handedIn).isEmpty();
    }

    @Test
    void withTheStoreAwayWhatWasChosenStays() {
        away = true;

        var later = send("code=01ab-cdef&answer.energy=4");
        assertThat(later.getStatusCode().value()).isEqualTo(503);
        assertThat(text(later)).containsPattern("value=\"4\"[^>]* checked").doesNotContain("01ab");
    }

    @Test
    void whatCannotBeTakenIsSaid() {
        result = new HandInResult.Unavailable();
        assertThat(send("code=01ab-cdef&answer.energy=4").getStatusCode().value()).isEqualTo(503);
    }

    @Test
    void itBeginsBlankAndWithoutASession() {
        var page = Objects
            .requireNonNull(kiosk.ask(MockServerWebExchange.from(MockServerHttpRequest.get("/kiosk"))).block());

        assertThat(text(page)).contains("name=\"code\"")
            .doesNotContainPattern("value=\"\\d+\"[^>]* checked")
            .doesNotContain("_csrf", "sign-out");
        assertThat(page.getHeaders().getFirst("Cache-Control")).contains("no-store");
    }

    private ResponseEntity<byte[]> send(String form) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/kiosk")
            .remoteAddress(new InetSocketAddress("192.0.2.1", 1))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form));
        return Objects.requireNonNull(kiosk.take(exchange).block());
    }

    private static String text(ResponseEntity<byte[]> page) {
        return new String(Objects.requireNonNull(page.getBody()), StandardCharsets.UTF_8);
    }

    private final class OneCode implements PocketCodes {

        @Override
        public Mono<Optional<PocketCode>> make(Member member) {
            return Mono.just(Optional.of(GOOD));
        }

        @Override
        public Mono<List<Kept>> of(Member member) {
            return Mono.just(List.of());
        }

        @Override
        public Mono<Void> revoke(Member member, int number) {
            return Mono.empty();
        }

        @Override
        public Mono<Optional<Member>> open(PocketCode code) {
            return away ? Mono.error(new IllegalStateException("away"))
                    : Mono.just(Optional.of(ANA).filter(_ -> code.equals(GOOD)));
        }

    }

}
