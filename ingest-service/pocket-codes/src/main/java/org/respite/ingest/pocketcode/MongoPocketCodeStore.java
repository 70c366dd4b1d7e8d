package org.respite.ingest.pocketcode;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.pocketcode.OwnersCodes.Entry;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import reactor.core.publisher.Mono;

/**
 * Collection {@code ingest_pocket_codes}: a document a code and one an owner, all by
 * names and asked for by {@code _id} alone.
 */
final class MongoPocketCodeStore implements PocketCodeStore {

    static final String CODES = "ingest_pocket_codes";

    /** Of documents; a later one is not read as this one. */
    private static final int FORMAT = 1;

    private static final int DUPLICATE = 11000;

    private static final long MOST = 1_000_000_000_000_000L;

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final ReactiveMongoOperations mongo;

    MongoPocketCodeStore(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<OwnersCodes> of(String owner) {
        return find(owner)
            .map(stored -> new OwnersCodes(stored.getLong("version"),
                    stored.getList("codes", Document.class).stream().map(MongoPocketCodeStore::entry).toList()))
            .defaultIfEmpty(OwnersCodes.NONE);
    }

    private static Entry entry(Document code) {
        return new Entry(code.getInteger("number"), code.getInteger("block"), code.getString("name"));
    }

    /**
     * Never a version of before: what was erased meanwhile is not taken for what was
     * seen.
     */
    @Override
    public Mono<Boolean> keep(String owner, OwnersCodes codes) {
        var fields = new Document("format", FORMAT).append("version", ThreadLocalRandom.current().nextLong(1, MOST))
            .append("codes", codes.codes().stream().map(MongoPocketCodeStore::document).toList());
        var seen = new Document("_id", owner).append("version", codes.version());
        var options = new UpdateOptions().upsert(codes.version() == 0);
        return collection().flatMap(stored -> Mono.from(stored.updateOne(seen, new Document("$set", fields), options)))
            .map(done -> done.getMatchedCount() > 0 || done.getUpsertedId() != null)
            .onErrorResume(MongoPocketCodeStore::isThere, _ -> Mono.just(false))
            .onErrorMap(MongoException.class, MongoPocketCodeStore::away);
    }

    private static Document document(Entry code) {
        return new Document("number", code.number()).append("block", code.block()).append("name", code.name());
    }

    private static boolean isThere(Throwable fault) {
        return fault instanceof MongoException known && known.getCode() == DUPLICATE;
    }

    @Override
    public Mono<String> sealed(String code) {
        return find(code).mapNotNull(stored -> stored.getString("sealed"));
    }

    private Mono<Document> find(String id) {
        return collection().flatMap(stored -> Mono.from(stored.find(new Document("_id", id)).first()))
            .filter(stored -> stored.getInteger("format", FORMAT) == FORMAT)
            .onErrorMap(MongoException.class, MongoPocketCodeStore::away);
    }

    @Override
    public Mono<Boolean> add(String code, String sealed) {
        var document = new Document("_id", code).append("format", FORMAT).append("sealed", sealed);
        return collection().flatMap(stored -> Mono.from(stored.insertOne(document)))
            .thenReturn(true)
            .onErrorResume(MongoPocketCodeStore::isThere, _ -> Mono.just(false))
            .onErrorMap(MongoException.class, MongoPocketCodeStore::away);
    }

    @Override
    public Mono<Void> remove(Collection<String> names) {
        return names.isEmpty() ? Mono.empty()
                : collection()
                    .flatMap(stored -> Mono
                        .from(stored.deleteMany(new Document("_id", new Document("$in", List.copyOf(names))))))
                    .onErrorMap(MongoException.class, MongoPocketCodeStore::away)
                    .then();
    }

    private Mono<MongoCollection<Document>> collection() {
        return mongo.getCollection(CODES).map(stored -> stored.withWriteConcern(DURABLE));
    }

    private static ProblemException away(MongoException fault) {
        return ProblemException.unavailable("the document store does not answer");
    }

}
