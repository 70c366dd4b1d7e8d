package org.respite.alert.projection;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * In the collection {@code recordsPutAside}, one document a record; there are hardly ever
 * any, so that reading all of a topic is reading few. In {@code topicsWatched} is, topic
 * by topic, that they have been noted from the beginning.
 */
class MongoAsideLedger implements AsideLedger {

    private final ReactiveMongoOperations store;

    MongoAsideLedger(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Flux<PutAside> of(Collection<String> topics) {
        return store.find(query(where("topic").in(topics)), AsideDocument.class).map(AsideDocument::aside);
    }

    @Override
    public Mono<Boolean> holds(PutAside aside) {
        return store.exists(query(where("_id").is(aside.place())), AsideDocument.class);
    }

    @Override
    public Mono<Void> note(PutAside aside) {
        var once = new Update().setOnInsert("topic", aside.topic())
            .setOnInsert("partition", aside.partition())
            .setOnInsert("offset", aside.offset())
            .setOnInsert("event", aside.event())
            .setOnInsert("happenedAt", aside.happenedAt())
            .setOnInsert("reason", aside.reason())
            .setOnInsert("since", aside.since());
        return store.upsert(query(where("_id").is(aside.place())), once, AsideDocument.class).then();
    }

    @Override
    public Mono<Void> forget(Collection<PutAside> asides) {
        var ids = asides.stream().map(PutAside::place).toList();
        return ids.isEmpty() ? Mono.empty() : store.remove(query(where("_id").in(ids)), AsideDocument.class).then();
    }

    @Override
    public Mono<Set<String>> unknownAmong(Collection<String> topics) {
        return store.find(query(where("_id").in(topics)), WatchedDocument.class)
            .map(WatchedDocument::topic)
            .collect(Collectors.toSet())
            .map(known -> {
                Set<String> unknown = new HashSet<>(topics);
                unknown.removeAll(known);
                return unknown;
            });
    }

    @Override
    public Mono<Void> begin(Collection<String> topics) {
        return Flux.fromIterable(topics).concatMap(topic -> store.save(new WatchedDocument(topic))).then();
    }

    /**
     * @param id topic, partition and offset
     */
    @Document("recordsPutAside")
    record AsideDocument(@Id String id, String topic, int partition, long offset, @Nullable String event,
            @Nullable Instant happenedAt, String reason, Instant since) {

        PutAside aside() {
            return new PutAside(topic, partition, offset, event, happenedAt, reason, since);
        }
    }

    @Document("topicsWatched")
    record WatchedDocument(@Id String topic) {
    }

}
