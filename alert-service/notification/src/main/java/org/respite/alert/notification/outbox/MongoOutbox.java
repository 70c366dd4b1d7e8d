package org.respite.alert.notification.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.bson.Document;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.projection.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The outbox in three collections. Looked up by id; the two scans, for what is pending
 * and for what is old, come once per start and a few times a day.
 */
final class MongoOutbox implements Outbox {

    private static final Logger log = LoggerFactory.getLogger(MongoOutbox.class);

    private static final String SENDER = "sender";

    private final ReactiveMongoOperations store;

    MongoOutbox(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Mono<Notification> add(Notification message) {
        return store.insert(NotificationDocument.of(message))
            .map(NotificationDocument::notification)
            .onErrorResume(DuplicateKeyException.class,
                    known -> kept(query(where("_id").is(message.id()).and("end").isNull())).next());
    }

    @Override
    public Flux<Notification> pending() {
        return kept(query(where("end").isNull()));
    }

    private Flux<Notification> kept(Query which) {
        return store.find(which, Document.class, store.getCollectionName(NotificationDocument.class))
            .concatMap(this::read);
    }

    private Mono<Notification> read(Document kept) {
        return Mono.fromSupplier(() -> store.getConverter().read(NotificationDocument.class, kept).notification())
            .onErrorResume(fault -> Mono.fromRunnable(() -> log.atError()
                .addKeyValue("message", kept.get("_id"))
                .addKeyValue("fault", Faults.nameOf(fault))
                .log("this version cannot read a message, which waits")));
    }

    @Override
    public Mono<Void> postpone(Notification message) {
        return update(message, Update.update("attempts", message.attempts()).set("due", message.due()));
    }

    @Override
    public Mono<Void> end(Notification message, End end, Instant at) {
        return update(message, Update.update("end", end).set("endedAt", at));
    }

    @Override
    public Mono<SubscriptionState> stateOf(String subscription) {
        return store.findById(subscription, Document.class, store.getCollectionName(SubscriptionDocument.class))
            .map(this::readState)
            .defaultIfEmpty(SubscriptionState.nothing(subscription));
    }

    private SubscriptionState readState(Document kept) {
        try {
            return store.getConverter().read(SubscriptionDocument.class, kept).state();
        }
        catch (RuntimeException fault) {
            throw new UnreadableReceiverException(fault);
        }
    }

    @Override
    public Mono<Long> nextToken() {
        return store
            .findAndModify(query(where("_id").is(SENDER)), new Update().inc("token", 1L),
                    FindAndModifyOptions.options().upsert(true).returnNew(true), SenderDocument.class)
            .map(SenderDocument::token);
    }

    @Override
    public Mono<Boolean> isLatest(long token) {
        return store.findById(SENDER, SenderDocument.class)
            .map(latest -> latest.token() == token)
            .defaultIfEmpty(false);
    }

    // What somebody later wrote does not match, and there cannot be a second one.
    @Override
    public Mono<Void> keep(SubscriptionState state, long token) {
        var mine = query(
                where("_id").is(state.subscription()).orOperator(where("token").is(null), where("token").lte(token)));
        return store.upsert(mine, SubscriptionDocument.of(state, token), SubscriptionDocument.class)
            .onErrorMap(DuplicateKeyException.class, later -> new SupersededException())
            .then();
    }

    @Override
    public Mono<Void> forget(Instant before) {
        return store.remove(query(where("madeAt").lt(before)), NotificationDocument.class).then();
    }

    private Mono<Void> update(Notification message, Update change) {
        return store
            .updateFirst(query(where("_id").is(message.id()).and("end").isNull()), change, NotificationDocument.class)
            .then();
    }

    /** Who sends: whoever has the latest token. */
    @org.springframework.data.mongodb.core.mapping.Document("notificationSenders")
    record SenderDocument(@Id String id, long token) {
    }

}
