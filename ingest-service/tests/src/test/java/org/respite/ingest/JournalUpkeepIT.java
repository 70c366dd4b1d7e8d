package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.respite.contract.ContractJson;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Journals outlive versions of the service, and stores that come back incomplete. */
class JournalUpkeepIT extends JournalDoor {

    private static final String JOURNALS = "ingest_journals";

    private static final String SECTIONS = "ingest_journal_sections";

    private static final String ENTRIES = "ingest_journal_entries";

    private static final String KEYS = "ingest_journal_keys";

    private static final String PARKED = "ingest_journals_parked";

    @Autowired
    private ReactiveMongoOperations documents;

    @Test
    void aJournalOfTheFirstKindIsReadAndThenCutIntoSectionsByItself() {
        String owner = owner("first-kind", 1, 2, 3);
        var before = history("first-kind", "ana", "", 3);
        asFirstKept(owner);
        assertThat(history("first-kind", "ana", "", 3)).isEqualTo(before);

        try (var _ = restarted(Map.of())) {
            await().atMost(TIMEOUT)
                .until(() -> find(JOURNALS, owner).containsKey("sections")
                        && !(find(JOURNALS, owner).get("entries") instanceof Document));
        }
        assertThat(history("first-kind", "ana", "", 3)).isEqualTo(before);

        asFirstKept(owner);
        var fresh = days("first-kind", "ana", 4).getFirst();
        assertThat(history("first-kind", "ana", "", 4).at("/entries/0/id").asString()).isEqualTo(fresh);
        delete("first-kind", "ana", "?confirm=everything").expectStatus().isOk().expectBody().json("{\"erased\": 4}");
        assertThat(history("first-kind", "ana", "", 0).get("entries")).isEmpty();
        assertThat(all(JOURNALS)).extracting(each -> each.getString("_id")).doesNotContain(owner);
    }

    /**
     * The first version adds entries to a list in the index, and an index without entries
     * is an empty journal to it, whose key goes.
     */
    @Test
    void theFirstVersionStopsAtAJournalInSections() {
        String owner = owner("gone-back", 1, 2);
        var kept = find(JOURNALS, owner);

        assertThatExceptionOfType(CompletionException.class)
            .isThrownBy(() -> done(
                    update(JOURNALS, owner, "$set", new Document("entries.another", new Binary(new byte[] { 1 })))))
            .withCauseInstanceOf(MongoException.class);
        done(update(JOURNALS, owner, "$unset", new Document("entries.another", "")));
        assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> {
            Document list = find(JOURNALS, owner).get("entries", new Document());
            assertThat(list).isEmpty();
        });
        assertThat(find(JOURNALS, owner)).isEqualTo(kept);
    }

    /** As the first version and those after it kept journals, before it stopped there. */
    @Test
    void whatTheFirstVersionFiledMeanwhileIsAddedToWhatThereIs() {
        String owner = owner("back-and-forth", 1, 2, 3);
        var before = history("back-and-forth", "ana", "", 3);
        var index = find(JOURNALS, owner);
        String section = index.get("sections", Document.class).keySet().iterator().next();
        var last = find(SECTIONS, section).get("entries", Document.class).entrySet().iterator().next();
        index.get("sections", Document.class).get(section, Document.class).put("entries", 2);
        done(collection(JOURNALS).flatMap(all -> Mono
            .from(all.replaceOne(id(owner), index.append("entries", new Document(last.getKey(), last.getValue()))))));
        done(update(SECTIONS, section, "$unset", new Document("entries." + last.getKey(), "")));
        done(update(ENTRIES, last.getKey(), "$unset", new Document("section", "")));

        try (var _ = restarted(Map.of())) {
            assertThat(history("back-and-forth", "ana", "", 3)).isEqualTo(before);
            await().atMost(TIMEOUT).until(() -> !(find(JOURNALS, owner).get("entries") instanceof Document));
        }
        assertThat(history("back-and-forth", "ana", "", 3)).isEqualTo(before);
    }

    @Test
    void restoredWithoutItsKeyAJournalSaysSoAndCanBeCleared() {
        String owner = owner("restored", 1, 2);
        done(collection(KEYS).flatMap(keys -> Mono.from(keys.deleteOne(id(owner)))));

        var closed = history("restored", "ana", "", 2);
        assertThat(closed.get("entries")).isEmpty();
        assertThat(closed.get("unreadable").asInt()).isEqualTo(2);

        var fresh = days("restored", "ana", 3).getFirst();
        var both = history("restored", "ana", "", 3);
        assertThat(both.at("/entries/0/id").asString()).isEqualTo(fresh);
        assertThat(both.get("unreadable").asInt()).isEqualTo(2);
        assertThat(lines("restored")).containsExactly(fresh);

        delete("restored", "ana", "?confirm=everything").expectStatus().isOk().expectBody().json("{\"erased\": 3}");
        assertThat(history("restored", "ana", "", 0).has("unreadable")).isFalse();
        var next = days("restored", "ana", 4).getFirst();
        assertThat(history("restored", "ana", "", 1).at("/entries/0/id").asString()).isEqualTo(next);
    }

    @Test
    void aJournalWhoseKeyIsBrokenIsParkedAndOthersGoOn() {
        String owner = owner("broken", 1);
        done(collection(KEYS).flatMap(keys -> Mono
            .from(keys.replaceOne(id(owner), new Document("key", new Binary(new byte[] { 1, 2, 3 }))))));

        days("broken", "ana", 2);
        days("broken", "ben", 1);
        assertThat(history("broken", "ben", "", 1).has("problem")).isFalse();
        await().atMost(TIMEOUT).until(() -> !find(PARKED, owner).isEmpty());
        var parked = history("broken", "ana", "", 1);
        assertThat(parked.at("/problem/type").asString()).isEqualTo("urn:respite:problem:journal-incomplete");
        assertThat(parked.get("unreadable").asInt()).isOne();

        delete("broken", "ana", "?confirm=everything").expectStatus().isOk();
        var next = days("broken", "ana", 3).getFirst();
        var again = history("broken", "ana", "", 1);
        assertThat(again.at("/entries/0/id").asString()).isEqualTo(next);
        assertThat(again.has("problem")).isFalse();
    }

    @Test
    void aDamagedJournalIsToldAndCanBeCleared() {
        String owner = owner("damaged", 1);
        done(collection(JOURNALS)
            .flatMap(journals -> Mono.from(journals.replaceOne(id(owner), new Document("sections", "no document")))));

        get("damaged", "ana", "").expectStatus()
            .is5xxServerError()
            .expectBody()
            .jsonPath("$.type")
            .isEqualTo("urn:respite:problem:journal-damaged");
        days("damaged", "ben", 2);
        history("damaged", "ben", "", 1);

        delete("damaged", "ana", "?confirm=everything").expectStatus().isOk();
        days("damaged", "ana", 3);
        history("damaged", "ana", "", 1);
    }

    /** The name of ana's journal, with an entry for each of these days. */
    private String owner(String organisation, int... days) {
        var before = names();
        days(organisation, "ana", days);
        history(organisation, "ana", "", days.length);
        var after = names();
        after.removeAll(before);
        assertThat(after).hasSize(1);
        return after.first();
    }

    private TreeSet<String> names() {
        var names = new TreeSet<String>();
        all(JOURNALS).forEach(each -> names.add(each.getString("_id")));
        return names;
    }

    /**
     * The journal's documents as they were first kept: <code>{_id, entries: {name:
     * order}}</code> and <code>{_id, content}</code>.
     */
    private void asFirstKept(String owner) {
        var list = new Document();
        var sections = find(JOURNALS, owner).get("sections", Document.class).keySet();
        sections.forEach(name -> list.putAll(find(SECTIONS, name).get("entries", Document.class)));
        done(collection(ENTRIES).flatMapMany(entries -> Flux.fromIterable(list.keySet())
            .concatMap(name -> entries.updateOne(id(name), new Document("$unset", new Document("section", ""))))));
        sections.forEach(name -> done(collection(SECTIONS).flatMap(stored -> Mono.from(stored.deleteOne(id(name))))));
        done(collection(JOURNALS)
            .flatMap(journals -> Mono.from(journals.replaceOne(id(owner), new Document("entries", list)))));
    }

    private Stream<String> lines(String organisation) {
        return body(ask(http(), HttpMethod.GET, "/export", Tokens.clinician("ana", organisation),
                MediaType.APPLICATION_NDJSON)
            .expectStatus()
            .isOk()).lines().map(ContractJson.MAPPER::readTree).map((JsonNode line) -> line.get("id").asString());
    }

    private Mono<?> update(String collection, String name, String operator, Document fields) {
        return collection(collection)
            .flatMap(stored -> Mono.from(stored.updateOne(id(name), new Document(operator, fields))));
    }

    private static Document id(String name) {
        return new Document("_id", name);
    }

    private Document find(String collection, String name) {
        return all(collection).stream()
            .filter(each -> name.equals(each.getString("_id")))
            .findFirst()
            .orElseGet(Document::new);
    }

    private List<Document> all(String name) {
        return collection(name).flatMapMany(stored -> stored.find(new Document()))
            .filter(each -> each.get("_id") instanceof String)
            .collectList()
            .toFuture()
            .join();
    }

    private Mono<MongoCollection<Document>> collection(String name) {
        return documents.getCollection(name);
    }

    private static void done(Publisher<?> work) {
        var _ = Flux.from(work).collectList().toFuture().join();
    }

}
