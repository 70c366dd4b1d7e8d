package org.respite.ingest.journal;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.respite.http.problem.ProblemException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is asked of MongoDB, durably; a fault of the store is told from one of a document.
 */
final class JournalCollections {

    static final String KEYS = "ingest_journal_keys";

    static final String JOURNALS = "ingest_journals";

    static final String SECTIONS = "ingest_journal_sections";

    static final String ENTRIES = "ingest_journal_entries";

    static final String PARKED = "ingest_journals_parked";

    static final String REVIEWS = "ingest_reviews";

    static final String POSITIONS = "ingest_positions";

    private static final int DUPLICATE = 11000;

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /**
     * What MongoDB says of a document it cannot write, whatever else it can: too large
     * (by a message, after an update), of other types than expected.
     */
    private static final Set<Integer> OF_ONE_DOCUMENT = Set.of(2, 9, 14, 28, 40, 52, 121, 10334, 17419, 17420);

    private final ReactiveMongoOperations mongo;

    JournalCollections(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    Flux<Document> find(String name, Collection<String> ids) {
        return ids.isEmpty() ? Flux.empty() : find(name, JournalDocuments.among(ids));
    }

    Flux<Document> find(String name, Document filter) {
        return collection(name).flatMapMany(stored -> stored.find(filter))
            .onErrorMap(MongoException.class, JournalCollections::named);
    }

    Flux<Document> find(String name, Document filter, String field) {
        return collection(name).flatMapMany(stored -> stored.find(filter).projection(new Document(field, 1)))
            .onErrorMap(MongoException.class, JournalCollections::named);
    }

    Mono<Void> write(String name, List<WriteModel<Document>> writes) {
        return writes.isEmpty() ? Mono.empty()
                : collection(name).flatMap(stored -> Mono.from(stored.bulkWrite(writes, UNORDERED)))
                    .onErrorMap(MongoException.class, JournalCollections::named)
                    .then();
    }

    Mono<Void> delete(String name, Collection<String> ids) {
        return ids.isEmpty() ? Mono.empty()
                : collection(name).flatMap(stored -> Mono.from(stored.deleteMany(JournalDocuments.among(ids))))
                    .onErrorMap(MongoException.class, JournalCollections::named)
                    .then();
    }

    /**
     * Sets fields of a document of that version; 0 is one that is not there yet.
     * @return whether it was that version
     */
    Mono<Boolean> replace(String name, String id, long version, Document fields) {
        var seen = new Document("_id", id).append(JournalDocuments.VERSION, version);
        var options = new UpdateOptions().upsert(version == 0);
        return collection(name)
            .flatMap(stored -> Mono.from(stored.updateOne(seen, new Document("$set", fields), options)))
            .map(done -> done.getMatchedCount() > 0 || done.getUpsertedId() != null)
            .onErrorResume(JournalCollections::isThere, _ -> Mono.just(false))
            .onErrorMap(MongoException.class, JournalCollections::named);
    }

    private static boolean isThere(Throwable fault) {
        return fault instanceof MongoException known && known.getCode() == DUPLICATE;
    }

    private Mono<MongoCollection<Document>> collection(String name) {
        return mongo.getCollection(name).map(collection -> collection.withWriteConcern(DURABLE));
    }

    /** Another fault is one of the store, and worth another try. */
    static RuntimeException named(MongoException fault) {
        return isOfOneDocument(fault) ? fault : ProblemException.unavailable("the document store does not answer");
    }

    private static boolean isOfOneDocument(MongoException fault) {
        return fault instanceof MongoBulkWriteException partly ? partly.getWriteConcernError() == null
                && partly.getWriteErrors().stream().map(BulkWriteError::getCode).allMatch(OF_ONE_DOCUMENT::contains)
                : OF_ONE_DOCUMENT.contains(fault.getCode());
    }

}
