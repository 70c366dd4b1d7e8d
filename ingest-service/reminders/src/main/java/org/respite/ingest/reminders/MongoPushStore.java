package org.respite.ingest.reminders;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.reactivestreams.Publisher;
import org.respite.http.problem.ProblemException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** MongoDB, by {@code _id} alone. What was claimed is durable before it is sent. */
final class MongoPushStore implements PushStore {

    static final String COLLECTION = "ingest_reminders";

    /** Of what is in {@code sealed}. */
    private static final int VERSION = 1;

    private static final int NEVER = -1;

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final ReactiveMongoOperations mongo;

    MongoPushStore(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<byte[]> find(String place) {
        return ask(all -> all.find(at(place).append("version", VERSION)).first()).map(MongoPushStore::sealed);
    }

    @Override
    public Mono<Void> keep(String place, byte[] sealed) {
        var change = new Document("$set", new Document("sealed", new Binary(sealed)).append("version", VERSION))
            .append("$setOnInsert", new Document("sent", NEVER));
        return ask(all -> all.updateOne(at(place), change, new UpdateOptions().upsert(true))).then();
    }

    @Override
    public Mono<Void> remove(String place) {
        return ask(all -> all.deleteOne(at(place))).then();
    }

    @Override
    public Mono<Void> remove(Kept kept) {
        return ask(all -> all.deleteOne(at(kept.place()).append("sealed", new Binary(kept.sealed())))).then();
    }

    @Override
    public Flux<Kept> all() {
        return reminders().flatMapMany(all -> all.find(new Document("version", VERSION)))
            .map(found -> new Kept(found.getString("_id"), sealed(found)));
    }

    @Override
    public Mono<Boolean> claim(String place, int fortnight) {
        return ask(all -> all.updateOne(at(place).append("sent", new Document("$lt", fortnight)),
                new Document("$set", new Document("sent", fortnight))))
            .map(result -> result.getModifiedCount() > 0);
    }

    private static byte[] sealed(Document found) {
        return found.get("sealed", Binary.class).getData();
    }

    private <T> Mono<T> ask(Function<MongoCollection<Document>, Publisher<T>> question) {
        return reminders().flatMap(all -> Mono.from(question.apply(all)))
            .onErrorMap(MongoException.class, _ -> ProblemException.unavailable("the document store does not answer"));
    }

    private Mono<MongoCollection<Document>> reminders() {
        return mongo.getCollection(COLLECTION).map(all -> all.withWriteConcern(DURABLE));
    }

    private static Document at(String place) {
        return new Document("_id", place);
    }

}
