package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.review.KeptReviews;
import org.respite.ingest.web.review.Review;
import org.respite.ingest.web.review.ReviewStore;
import org.respite.ingest.web.review.Reviews;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What people write down for themselves is kept like their journals. */
class ReviewsIT extends JournalDoor {

    private static final String SECRET = "canary-words-of-a-note";

    private static final Reviews REVIEWS = new Reviews(List.of(new Review(YearMonth.of(2026, 9),
            Instant.parse("2026-09-10T12:00:00Z"), SECRET, "ask for \"cover\"", LocalDate.of(2026, 9, 30), "Jo", null)),
            YearMonth.of(2026, 8));

    @Autowired
    private ReviewStore reviews;

    @Autowired
    private ReactiveMongoOperations documents;

    private static Member member(String organisation) {
        return new Member(organisation, "canary-subject", Device.OWN);
    }

    private KeptReviews of(String organisation) {
        return reviews.of(member(organisation)).toFuture().join();
    }

    private boolean keep(String organisation, Reviews all, long version) {
        return reviews.keep(member(organisation), all, version).toFuture().join();
    }

    private List<Document> stored(String name) {
        return documents.getCollection(name).flatMapMany(all -> all.find()).collectList().toFuture().join();
    }

    private String export(String organisation, String type) {
        return body(ask(http(), HttpMethod.GET, "/export", Tokens.clinician("canary-subject", organisation),
                MediaType.parseMediaType(type)));
    }

    @Test
    void areKeptByVersion() {
        assertThat(of("versions")).isEqualTo(KeptReviews.NONE);
        assertThat(keep("versions", REVIEWS, 0)).isTrue();
        var seen = of("versions");

        assertThat(seen.reviews()).isEqualTo(REVIEWS);
        assertThat(keep("versions", Reviews.NONE, 0)).isFalse();
        assertThat(keep("versions", Reviews.NONE, seen.version())).isTrue();
        assertThat(keep("versions", REVIEWS, seen.version())).isFalse();
        assertThat(of("versions").reviews()).isEqualTo(Reviews.NONE);
    }

    @Test
    void theStoreTellsNeitherWhoNorWhat() {
        keep("silent-reviews", REVIEWS, 0);

        assertThat(Stream.of("ingest_reviews", "ingest_journal_keys").flatMap(name -> stored(name).stream()))
            .isNotEmpty()
            .map(JournalErasureIT::words)
            .allSatisfy(words -> assertThat(words).doesNotContain("canary", "silent-reviews", "2026", "Jo\""));
        assertThat(JournalErasureIT.words(new Document("note", SECRET))).as("it would be found").contains("canary");
    }

    @Test
    void areTakenAlongAndErasedWithEverything() {
        days("taken-along", "canary-subject", 1);
        history("taken-along", "canary-subject", "", 1);
        keep("taken-along", REVIEWS, 0);

        var lines = export("taken-along", "application/x-ndjson").lines().map(ContractJson.MAPPER::readTree).toList();
        assertThat(lines).hasSize(2)
            .allSatisfy(line -> assertThat(line.propertyNames()).contains("id", "instrument", "answeredAt",
                    "acceptedAt", "answers"));
        assertThat(lines.getLast().at("/review/note").asString()).isEqualTo(SECRET);
        assertThat(export("taken-along", "text/csv")).contains(",daily-energy/1,", ",note,\"" + SECRET + "\",",
                ",step,\"ask for \"\"cover\"\"\",");

        int all = stored("ingest_reviews").size();
        int keys = stored("ingest_journal_keys").size();
        delete("taken-along", "canary-subject", "?confirm=everything").expectStatus()
            .isOk()
            .expectBody()
            .json("{\"erased\": 1, \"done\": true}");
        assertThat(export("taken-along", "application/x-ndjson")).isEmpty();
        assertThat(stored("ingest_reviews")).hasSize(all - 1);
        assertThat(stored("ingest_journal_keys")).hasSize(keys - 2);
        assertThat(of("taken-along")).isEqualTo(KeptReviews.NONE);
    }

    @Test
    void whoTakesBackTheLastAnswerKeepsWhatTheyWrote() {
        var id = days("last-answer", "canary-subject", 1).getFirst();
        history("last-answer", "canary-subject", "", 1);
        keep("last-answer", REVIEWS, 0);
        delete("last-answer", "canary-subject", "/" + id).expectStatus().isNoContent();

        assertThat(of("last-answer").reviews()).isEqualTo(REVIEWS);
    }

}
