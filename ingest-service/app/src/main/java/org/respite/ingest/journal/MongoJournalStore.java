package org.respite.ingest.journal;

import static org.respite.ingest.journal.JournalCollections.ENTRIES;
import static org.respite.ingest.journal.JournalCollections.JOURNALS;
import static org.respite.ingest.journal.JournalCollections.KEYS;
import static org.respite.ingest.journal.JournalCollections.PARKED;
import static org.respite.ingest.journal.JournalCollections.POSITIONS;
import static org.respite.ingest.journal.JournalCollections.REVIEWS;
import static org.respite.ingest.journal.JournalCollections.SECTIONS;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.bson.Document;
import org.bson.types.Binary;
import org.respite.contract.Topics;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * MongoDB, by {@code _id} alone. Keys lie in a collection of their own, so that a backup
 * can leave them out: without them the rest says nothing.
 */
final class MongoJournalStore implements JournalStore {

    private static final int SOME = 20;

    private static final Document EVERYTHING = new Document();

    private static final Document GUARDED = new Document(JournalDocuments.ENTRIES, JournalDocuments.IN_SECTIONS);

    private final JournalCollections collections;

    MongoJournalStore(ReactiveMongoOperations mongo) {
        this.collections = new JournalCollections(mongo);
    }

    @Override
    public Mono<Map<String, byte[]>> keys(Collection<String> owners) {
        return collections.find(KEYS, owners)
            .collectMap(MongoJournalStore::id, key -> JournalDocuments.bytes(key, "key"));
    }

    @Override
    public Mono<Void> addKeys(Map<String, byte[]> wrapped) {
        return collections.write(KEYS, models(wrapped,
                (owner, key) -> JournalDocuments.unlessThere(owner, new Document("key", new Binary(key)))));
    }

    @Override
    public Mono<Map<String, StoredEntry>> entries(Collection<String> names) {
        return collections.find(ENTRIES, names).collectMap(MongoJournalStore::id, JournalDocuments::kept);
    }

    @Override
    public Mono<Void> add(List<EncryptedEntry> entries) {
        return collections.write(ENTRIES,
                entries.stream()
                    .map(entry -> JournalDocuments.unlessThere(entry.place().entry(), JournalDocuments.entry(entry)))
                    .toList());
    }

    @Override
    public Mono<Void> mark(Collection<String> entries) {
        return collections.write(ENTRIES, entries.stream().map(JournalDocuments::gone).toList());
    }

    @Override
    public Mono<Map<String, JournalIndex>> indexes(Collection<String> owners) {
        return collections.find(JOURNALS, owners).collectMap(MongoJournalStore::id, JournalDocuments::index);
    }

    @Override
    public Mono<Map<String, Map<String, byte[]>>> flat(Collection<String> owners) {
        return owners.isEmpty() ? Mono.just(Map.of())
                : collections.find(JOURNALS, JournalDocuments.among(owners), JournalDocuments.ENTRIES)
                    .filter(index -> !JournalDocuments.index(index).flat().isEmpty())
                    .collectMap(MongoJournalStore::id, JournalDocuments::orders);
    }

    @Override
    public Flux<String> ownersOfBefore() {
        return collections.find(JOURNALS, EVERYTHING)
            .filter(index -> !JournalDocuments.isGuarded(index))
            .map(MongoJournalStore::id);
    }

    @Override
    public Mono<Void> guard(String owner) {
        return collections.write(JOURNALS, List.of(JournalDocuments.update(owner, "$set", GUARDED, false)));
    }

    @Override
    public Mono<Map<String, Map<String, byte[]>>> sections(Collection<String> names) {
        return collections.find(SECTIONS, names).collectMap(MongoJournalStore::id, JournalDocuments::orders);
    }

    @Override
    public Mono<Void> list(Map<String, Map<String, byte[]>> sections) {
        return collections.write(SECTIONS,
                sections.entrySet()
                    .stream()
                    .filter(section -> !section.getValue().isEmpty())
                    .map(section -> JournalDocuments.update(section.getKey(), "$set",
                            JournalDocuments.listed(section.getValue()), true))
                    .toList());
    }

    @Override
    public Mono<Void> unlist(Map<String, Set<String>> sections) {
        return collections.write(SECTIONS, models(sections, (section, entries) -> JournalDocuments.update(section,
                "$unset", JournalDocuments.unlisted(entries), false)));
    }

    @Override
    public Mono<Void> index(Map<String, Map<String, JournalSection>> sections) {
        return collections.write(JOURNALS, models(sections, (owner, some) -> JournalDocuments.update(owner,
                new Document("$set", indexed(some)).append("$setOnInsert", GUARDED), true)));
    }

    private static Document indexed(Map<String, JournalSection> sections) {
        var fields = new Document();
        sections.forEach((name, section) -> fields.append(JournalDocuments.SECTIONS + "." + name,
                JournalDocuments.section(section)));
        return fields;
    }

    @Override
    public Mono<Void> recount(Map<String, Map<String, Integer>> sections) {
        return collections.write(JOURNALS, models(sections, (owner, counts) -> {
            var fields = new Document();
            counts.forEach((name, count) -> fields
                .append(JournalDocuments.SECTIONS + "." + name + "." + JournalDocuments.ENTRIES, count));
            return JournalDocuments.update(owner, "$set", fields, false);
        }));
    }

    @Override
    public Mono<Void> drop(Map<String, Set<String>> sections) {
        List<String> all = sections.values().stream().flatMap(Set::stream).toList();
        return collections.write(JOURNALS, models(sections, (owner, names) -> {
            var fields = new Document();
            names.forEach(name -> fields.append(JournalDocuments.SECTIONS + "." + name, ""));
            return JournalDocuments.update(owner, "$unset", fields, false);
        })).then(collections.delete(SECTIONS, all));
    }

    @Override
    public Mono<Void> divide(String owner, Map<String, JournalSection> sections,
            Map<String, Map<String, byte[]>> entries) {
        var listed = new ArrayList<WriteModel<Document>>();
        entries.forEach((section, list) -> list.keySet()
            .forEach(entry -> listed
                .add(JournalDocuments.update(entry, "$set", new Document("section", section), false))));
        var index = indexed(sections);
        index.putAll(GUARDED);
        return collections.write(ENTRIES, listed)
            .then(collections.write(JOURNALS, List.of(JournalDocuments.update(owner, "$set", index, false))));
    }

    @Override
    public Mono<Void> shred(Collection<String> owners) {
        return collections.delete(KEYS, owners)
            .then(collections.delete(JOURNALS, owners))
            .then(collections.delete(REVIEWS, owners))
            .then(collections.delete(PARKED, owners));
    }

    @Override
    public Mono<Void> park(String owner, String reason) {
        return collections.write(PARKED, List.of(JournalDocuments.unlessThere(owner, new Document("reason", reason))));
    }

    @Override
    public Mono<String> parked(String owner) {
        return collections.find(PARKED, List.of(owner)).next().map(note -> note.getString("reason"));
    }

    @Override
    public Mono<Void> unpark(String owner) {
        return collections.delete(PARKED, List.of(owner));
    }

    @Override
    public Mono<SealedReviews> reviews(String name) {
        return collections.find(REVIEWS, List.of(name)).next().map(JournalDocuments::reviews);
    }

    @Override
    public Mono<Boolean> keepReviews(String name, SealedReviews reviews, long before) {
        return collections.replace(REVIEWS, name, before, JournalDocuments.reviews(reviews));
    }

    @Override
    public Mono<byte[]> keyCheck() {
        return collections.find(POSITIONS, List.of(KEYS)).next().map(check -> JournalDocuments.bytes(check, "key"));
    }

    @Override
    public Mono<Void> keepKeyCheck(byte[] wrapped) {
        return collections.write(POSITIONS,
                List.of(JournalDocuments.unlessThere(KEYS, new Document("key", new Binary(wrapped)))));
    }

    @Override
    public Mono<Map<String, byte[]>> someKeys() {
        return collections.find(KEYS, EVERYTHING)
            .take(SOME)
            .collectMap(MongoJournalStore::id, key -> JournalDocuments.bytes(key, "key"));
    }

    @Override
    public Mono<Map<Integer, Long>> positions() {
        return collections.find(POSITIONS, List.of(Topics.CHECK_INS))
            .next()
            .map(JournalDocuments::positions)
            .defaultIfEmpty(Map.of());
    }

    @Override
    public Mono<Void> reached(Map<Integer, Long> positions) {
        var next = new Document();
        positions.forEach((partition, offset) -> next.append("next." + partition, offset));
        return collections.write(POSITIONS, List.of(JournalDocuments.update(Topics.CHECK_INS, "$set", next, true)));
    }

    private static String id(Document stored) {
        return stored.getString("_id");
    }

    private static <T> List<WriteModel<Document>> models(Map<String, T> all,
            BiFunction<String, T, WriteModel<Document>> model) {
        return all.entrySet().stream().map(each -> model.apply(each.getKey(), each.getValue())).toList();
    }

}
