package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.roster.SameNames;
import org.respite.ingest.security.Sender;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.review.KeptReviews;
import org.respite.ingest.web.review.Review;
import org.respite.ingest.web.review.Reviews;
import reactor.test.StepVerifier;

class PersonalReviewsTest {

    private static final Member ANA = new Member("org", "ana", Device.OWN);

    private static final Member BEN = new Member("org", "ben", Device.OWN);

    private static final Review REVIEW = new Review(YearMonth.of(2026, 11), Instant.parse("2026-11-30T12:00:00Z"),
            "keep \"Tuesdays\"\nfree", "ask for cover", LocalDate.of(2026, 12, 4), "Jo", null);

    private final InMemoryJournalStore store = new InMemoryJournalStore();

    private final PlainKeys keys = new PlainKeys();

    private final PersonalReviews reviews = new PersonalReviews(store, keys, Diary.NAMES, new SameNames());

    private KeptReviews of(Member member) {
        return Objects.requireNonNull(reviews.of(member).block());
    }

    private boolean keep(Member member, Reviews all, long version) {
        return Boolean.TRUE.equals(reviews.keep(member, all, version).block());
    }

    private static Reviews all(Review... some) {
        return new Reviews(List.of(some), null);
    }

    @Test
    void keepsWhatSomebodyWroteForThemAlone() {
        assertThat(of(ANA)).isEqualTo(KeptReviews.NONE);
        assertThat(keep(ANA, all(REVIEW), 0)).isTrue();

        assertThat(of(ANA).reviews()).isEqualTo(all(REVIEW));
        assertThat(of(BEN)).isEqualTo(KeptReviews.NONE);
    }

    @Test
    void whoeverSawAnotherVersionIsToldSo() {
        keep(ANA, all(REVIEW), 0);
        long seen = of(ANA).version();

        assertThat(keep(ANA, all(), 0)).isFalse();
        assertThat(keep(ANA, new Reviews(List.of(REVIEW), YearMonth.of(2026, 12)), seen)).isTrue();
        assertThat(keep(ANA, all(), seen)).isFalse();
        assertThat(of(ANA).reviews().all()).containsExactly(REVIEW);
    }

    @Test
    void erasedIsGoneWithItsKeyAndBeginsAnew() {
        keep(ANA, all(REVIEW), 0);
        keep(BEN, all(REVIEW), 0);
        long seen = of(ANA).version();
        reviews.erase(Sender.of(ANA)).block();

        assertThat(of(ANA)).isEqualTo(KeptReviews.NONE);
        assertThat(store.keys).hasSize(1);
        assertThat(store.reviews).hasSize(1);
        assertThat(keep(ANA, all(REVIEW), seen)).isFalse();
        assertThat(keep(ANA, all(REVIEW), 0)).isTrue();
        assertThat(of(ANA).version()).isNotEqualTo(seen);
    }

    @Test
    void withoutItsKeyNothingOpensAndWritingBeginsAnew() {
        keep(ANA, all(REVIEW), 0);
        store.keys.clear();
        var kept = of(ANA);

        assertThat(kept.reviews()).isEqualTo(Reviews.NONE);
        assertThat(keep(ANA, all(REVIEW), kept.version())).isTrue();
        assertThat(of(ANA).reviews()).isEqualTo(all(REVIEW));
    }

    /** A service with another key calls nobody's broken. */
    @Test
    void withAnotherKeyOfTheServiceNothingIsTouched() {
        keep(ANA, all(REVIEW), 0);
        var others = new PersonalReviews(store, new PlainKeys("another"), Diary.NAMES, new SameNames());

        StepVerifier.create(others.of(ANA))
            .verifyErrorSatisfies(fault -> assertThat(((ProblemException) fault).problem().status()).isEqualTo(503));
        StepVerifier.create(others.keep(ANA, all(), 0)).verifyError();
        assertThat(of(ANA).reviews()).isEqualTo(all(REVIEW));
    }

    @Test
    void areTakenAlongInTheFormOfCheckIns() {
        keep(ANA, all(REVIEW), 0);
        var lines = Objects.requireNonNull(reviews.lines(Sender.of(ANA)).collectList().block());

        var line = ContractJson.MAPPER.readTree(lines.getFirst());
        assertThat(line.get("answers")).isEmpty();
        assertThat(line.propertyNames()).contains("id", "answeredAt", "acceptedAt");
        assertThat(line.get("instrument").asString()).isEqualTo("monthly-review/1");
        assertThat(line.at("/review/note").asString()).isEqualTo("keep \"Tuesdays\"\nfree");
        assertThat(
                new String(Objects.requireNonNull(reviews.table(Sender.of(ANA)).blockFirst()), StandardCharsets.UTF_8))
            .contains(",monthly-review/1,2026-11-30T12:00:00Z,2026-11-30T12:00:00Z,,,note,"
                    + "\"keep \"\"Tuesdays\"\"\nfree\",\r\n");
    }

}
