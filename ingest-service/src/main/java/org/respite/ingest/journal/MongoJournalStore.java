package org.respite.ingest.journal;

import static java.util.stream.Collectors.toMap;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.respite.contract.Topics;
import org.respite.http.problem.ProblemException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * MongoDB, by {@code _id} alone. Keys lie in a collection of their own, so that a backup
 * can leave them out: without them the rest says nothing.
 */
final class MongoJournalStore implements JournalStore {

    static final String KEYS = "ingest_journal_keys";

    static final String JOURNALS = "ingest_journals";

    static final String ENTRIES = "ingest_journal_entries";

    static final String POSITIONS = "ingest_positions";

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final ReactiveMongoOperations mongo;

    MongoJournalStore(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Map<String, byte[]>> keys(Collection<String> owners) {
        return find(KEYS, owners).collectMap(key -> key.getString("_id"), key -> JournalDocuments.bytes(key, "key"));
    }

    @Override
    public Mono<Void> addKeys(Map<String, byte[]> wrapped) {
        return write(KEYS, wrapped.entrySet()
            .stream()
            .map(key -> JournalDocuments.unlessThere(key.getKey(), new Document("key", new Binary(key.getValue()))))
            .toList());
    }

    @Override
    public Mono<Map<String, Boolean>> known(Collection<String> entries) {
        return find(ENTRIES, entries).collectMap(entry -> entry.getString("_id"),
                entry -> !entry.containsKey("content"));
    }

    @Override
    public Mono<Void> add(List<Sealed> entries) {
        return write(ENTRIES,
                entries.stream()
                    .map(entry -> JournalDocuments.unlessThere(entry.place().entry(),
                            new Document("content", new Binary(entry.content()))))
                    .toList());
    }

    @Override
    public Mono<Void> list(List<Sealed> entries) {
        var lists = new HashMap<String, Document>();
        entries.forEach(entry -> lists.computeIfAbsent(entry.place().owner(), _ -> new Document())
            .append("entries." + entry.place().entry(), new Binary(entry.order())));
        return write(JOURNALS,
                lists.entrySet()
                    .stream()
                    .map(list -> JournalDocuments.update(list.getKey(), "$set", list.getValue(), true))
                    .toList());
    }

    @Override
    public Mono<Void> erase(List<Place> entries) {
        var lists = new HashMap<String, Document>();
        entries.forEach(entry -> lists.computeIfAbsent(entry.owner(), _ -> new Document())
            .append("entries." + entry.entry(), ""));
        return write(ENTRIES, entries.stream().map(entry -> JournalDocuments.gone(entry.entry())).toList())
            .then(write(JOURNALS,
                    lists.entrySet()
                        .stream()
                        .map(list -> JournalDocuments.update(list.getKey(), "$unset", list.getValue(), false))
                        .toList()))
            .then(Mono.defer(() -> shredEmpty(lists.keySet())));
    }

    private Mono<Void> shredEmpty(Collection<String> owners) {
        return find(JOURNALS, owners).filter(journal -> !JournalDocuments.entries(journal).isEmpty())
            .map(journal -> journal.getString("_id"))
            .collectList()
            .map(keeping -> owners.stream().filter(owner -> !keeping.contains(owner)).toList())
            .filter(empty -> !empty.isEmpty())
            .flatMap(empty -> delete(KEYS, empty).then(delete(JOURNALS, empty)));
    }

    @Override
    public Mono<Map<String, byte[]>> listed(String owner) {
        return find(JOURNALS, List.of(owner)).next()
            .map(JournalDocuments::entries)
            .map(entries -> entries.keySet()
                .stream()
                .collect(toMap(entry -> entry, entry -> JournalDocuments.bytes(entries, entry))))
            .defaultIfEmpty(Map.of());
    }

    @Override
    public Mono<Map<String, byte[]>> contents(Collection<String> entries) {
        return find(ENTRIES, entries).filter(entry -> entry.containsKey("content"))
            .collectMap(entry -> entry.getString("_id"), entry -> JournalDocuments.bytes(entry, "content"));
    }

    @Override
    public Mono<Map<Integer, Long>> positions() {
        return find(POSITIONS, List.of(Topics.CHECK_INS)).next()
            .map(JournalDocuments::positions)
            .defaultIfEmpty(Map.of());
    }

    @Override
    public Mono<Void> reached(Map<Integer, Long> positions) {
        var next = new Document();
        positions.forEach((partition, offset) -> next.append("next." + partition, offset));
        return write(POSITIONS, List.of(JournalDocuments.update(Topics.CHECK_INS, "$set", next, true)));
    }

    private Flux<Document> find(String name, Collection<String> ids) {
        return ids.isEmpty() ? Flux.empty()
                : collection(name).flatMapMany(stored -> stored.find(JournalDocuments.among(ids)))
                    .onErrorMap(MongoException.class, MongoJournalStore::down);
    }

    private Mono<Void> write(String name, List<WriteModel<Document>> writes) {
        return writes.isEmpty() ? Mono.empty()
                : collection(name).flatMap(stored -> Mono.from(stored.bulkWrite(writes, UNORDERED)))
                    .onErrorMap(MongoException.class, MongoJournalStore::down)
                    .then();
    }

    private Mono<Void> delete(String name, Collection<String> ids) {
        return collection(name).flatMap(stored -> Mono.from(stored.deleteMany(JournalDocuments.among(ids))))
            .onErrorMap(MongoException.class, MongoJournalStore::down)
            .then();
    }

    private Mono<MongoCollection<Document>> collection(String name) {
        return mongo.getCollection(name).map(collection -> collection.withWriteConcern(DURABLE));
    }

    private static ProblemException down(MongoException fault) {
        return ProblemException.unavailable("the document store does not answer");
    }

}
