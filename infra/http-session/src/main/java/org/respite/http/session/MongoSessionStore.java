package org.respite.http.session;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.reactivestreams.Publisher;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import reactor.core.publisher.Mono;

/** MongoDB, by {@code _id} alone. A sign-out is durable when it is answered. */
final class MongoSessionStore implements SessionStore {

    /** Of what is in {@code sealed}. */
    private static final int VERSION = 1;

    private static final String ID = "_id";

    private static final String SEALED = "sealed";

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final ReactiveMongoOperations mongo;

    private final String collection;

    MongoSessionStore(ReactiveMongoOperations mongo, SessionNames names) {
        this.mongo = mongo;
        this.collection = names.collection();
    }

    @Override
    public Mono<byte[]> find(String place) {
        return ask(sessions -> sessions.find(at(place)).first())
            .filter(found -> Integer.valueOf(VERSION).equals(found.get("version")))
            .map(found -> found.get(SEALED, Binary.class).getData());
    }

    @Override
    public Mono<Void> add(String place, byte[] sealed) {
        return ask(sessions -> sessions.insertOne(document(place, sealed))).then();
    }

    @Override
    public Mono<Boolean> replace(String place, byte[] sealed) {
        return ask(sessions -> sessions.replaceOne(at(place), document(place, sealed)))
            .map(result -> result.getMatchedCount() > 0);
    }

    @Override
    public Mono<Void> remove(String place) {
        return ask(sessions -> sessions.deleteOne(at(place))).then();
    }

    @Override
    public Mono<Void> removeBefore(String place) {
        return ask(sessions -> sessions.deleteMany(new Document(ID, new Document("$lt", place)))).then();
    }

    private <T> Mono<T> ask(Function<MongoCollection<Document>, Publisher<T>> question) {
        return mongo.getCollection(collection)
            .flatMap(sessions -> Mono.from(question.apply(sessions.withWriteConcern(DURABLE))));
    }

    private static Document at(String place) {
        return new Document(ID, place);
    }

    private static Document document(String place, byte[] sealed) {
        return at(place).append(SEALED, new Binary(sealed)).append("version", VERSION);
    }

}
