package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.checkin.CheckInErased;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

/** What people take back is gone, and what is kept says nothing without them. */
class JournalErasureIT extends JournalDoor {

    private static final List<String> COLLECTIONS = List.of("ingest_journals", "ingest_journal_sections",
            "ingest_journal_entries", "ingest_journal_keys");

    @Autowired
    private ReactiveMongoOperations documents;

    @Test
    void takesACheckInBackForGoodAndSaysSoOnTheLog() {
        var ids = days("erase", "ana", 8, 1);

        // At once, filed or not.
        delete("erase", "ana", "/" + ids.getFirst()).expectStatus().isNoContent();
        delete("erase", "ana", "/" + ids.getLast()).expectStatus().isNoContent();
        delete("erase", "ana", "/" + ids.getFirst()).expectStatus().isNotFound();
        get("erase", "ana", "/" + ids.getFirst()).expectStatus().isNotFound();
        again("erase", "ana", ids.getFirst(), 8);
        var kept = days("erase", "ana", 9).getFirst();

        assertThat(history("erase", "ana", "", 1).at("/entries/0/id").asString()).isEqualTo(kept);
        var events = erasures("erase");
        assertThat(events).hasSize(2)
            .allSatisfy(found -> assertThat(CheckIns.length(found)).isEqualTo(CheckIns.LENGTH))
            .allSatisfy(found -> Schemas.assertValid("check-in.erased.v1", found.value()))
            .allSatisfy(found -> assertThat(new String(found.value(), StandardCharsets.UTF_8)).doesNotContain("ana"));
        CheckInErased open = EventType.CHECK_IN_ERASED.read(events.stream()
            .filter(found -> EventType.CHECK_IN_ERASED.read(found.value()).id().toString().equals(ids.getFirst()))
            .findFirst()
            .orElseThrow()
            .value());
        assertThat(open.fortnight()).isEqualTo(70);
        assertThat(open.block()).isEqualTo(35);
    }

    @Test
    void takesEverythingBackOnlyIfItIsMeantAndShredsTheKey() {
        days("all", "ana", 1, 2, 3, 4, 5);
        days("all", "ben", 1);
        history("all", "ana", "", 5);
        history("all", "ben", "", 1);
        int keys = stored("ingest_journal_keys").size();

        Stream.of("", "?confirm=", "?confirm=yes")
            .forEach(query -> delete("all", "ana", query).expectStatus().isEqualTo(HttpStatus.PRECONDITION_REQUIRED));
        assertThat(history("all", "ana", "", 5).get("total").asInt()).isEqualTo(5);

        delete("all", "ana", "?confirm=everything").expectStatus()
            .isOk()
            .expectBody()
            .json("{\"erased\": 5, \"done\": true}");
        assertThat(history("all", "ana", "", 0).get("entries")).isEmpty();
        assertThat(stored("ingest_journal_keys")).hasSize(keys - 1);
        delete("all", "ana", "?confirm=everything").expectStatus().isOk().expectBody().json("{\"erased\": 0}");
        assertThat(history("all", "ben", "", 1).get("total").asInt()).isOne();

        days("all", "ana", 6);
        assertThat(history("all", "ana", "", 1).get("total").asInt()).isOne();
    }

    @Test
    void readingTheLogAgainFilesNothingTwiceAndNothingThatWasErased() {
        var ids = days("again", "ana", 1, 2, 3);
        delete("again", "ana", "/" + ids.get(1)).expectStatus().isNoContent();
        Flux.from(documents.getCollection("ingest_positions").flatMapMany(all -> all.deleteMany(new Document())))
            .collectList()
            .toFuture()
            .join();

        try (var restarted = restarted(Map.of())) {
            var fresh = days("again", "ana", 4).getFirst();
            await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(ContractJson.MAPPER
                    .readTree(body(ask(restarted.http(), HttpMethod.GET, "", Tokens.clinician("ana", "again"),
                            MediaType.APPLICATION_JSON)))
                    .at("/entries")
                    .values()).extracting(entry -> entry.get("id").asString())
                    .containsExactly(fresh, ids.get(2), ids.get(0)));
            delete("again", "ana", "/" + fresh).expectStatus().isNoContent();
        }
        assertThat(history("again", "ana", "", 2).get("total").asInt()).isEqualTo(2);
    }

    @Test
    void theStoreTellsNeitherWhoNorWhatNorWhichCheckIn() {
        var ids = days("silent-organisation", "canary-subject", 7, 8);
        history("silent-organisation", "canary-subject", "", 2);

        var stored = COLLECTIONS.stream().flatMap(name -> stored(name).stream()).map(JournalErasureIT::words).toList();
        assertThat(stored).isNotEmpty()
            .allSatisfy(words -> assertThat(words).doesNotContain("canary-subject", "silent-organisation", "energy",
                    "crisis-team", ids.get(0), ids.get(1), "2026-09"));
    }

    private List<ConsumerRecord<String, byte[]>> erasures(String organisation) {
        try (var probe = probes.on(Topics.CHECK_INS)) {
            return probe.records()
                .stream()
                .filter(found -> EventType.CHECK_IN_ERASED.isNamedIn(found.headers()))
                .filter(found -> EventType.CHECK_IN_ERASED.read(found.value()).organisation().equals(organisation))
                .toList();
        }
    }

    private List<Document> stored(String name) {
        return documents.getCollection(name).flatMapMany(all -> all.find()).collectList().toFuture().join();
    }

    /** Everything in a document, bytes as they are and as text. */
    static String words(Document document) {
        var words = new StringBuilder(document.toJson());
        document.values().stream().filter(Binary.class::isInstance).map(Binary.class::cast).forEach(bytes -> {
            words.append(new String(bytes.getData(), StandardCharsets.UTF_8));
            words.append(new String(Base64.getEncoder().encode(bytes.getData()), StandardCharsets.US_ASCII));
        });
        return words.toString();
    }

}
