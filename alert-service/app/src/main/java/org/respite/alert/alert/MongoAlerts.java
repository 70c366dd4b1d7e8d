package org.respite.alert.alert;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertChange;
import org.respite.alert.lifecycle.AlertProgress;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Alerts in the collection {@code alerts}, one document each with its history. */
class MongoAlerts implements Alerts {

    private final ReactiveMongoOperations store;

    private final AlertLists lists;

    MongoAlerts(ReactiveMongoOperations store, AlertLists lists) {
        this.store = store;
        this.lists = lists;
    }

    @Override
    public Flux<Alert> find(Collection<String> ids) {
        return ids.isEmpty() ? Flux.empty()
                : store.find(query(where("_id").in(ids)), AlertDocument.class).map(AlertDocument::alert);
    }

    @Override
    public Mono<Alert> find(String id) {
        return store.findById(id, AlertDocument.class).map(AlertDocument::alert);
    }

    @Override
    public Mono<Set<String>> ids(String organisation) {
        return lists.all(organisation);
    }

    @Override
    public Mono<Set<String>> idsOfOpen(String organisation) {
        return lists.open(organisation);
    }

    @Override
    public Flux<Alert> open(String organisation) {
        return lists.open(organisation).flatMapMany(this::find).filter(Alert::open);
    }

    @Override
    public Flux<Alert> all(String organisation) {
        return lists.all(organisation).flatMapMany(this::find);
    }

    /**
     * Listed first and taken off the open list last, so that what a crash leaves behind
     * is a listed alert too many, which reading passes over, never one too few.
     */
    @Override
    public Mono<Void> keep(Alert alert, boolean changed) {
        Mono<?> saved = changed ? Mono.defer(() -> store.save(AlertDocument.of(alert))) : Mono.empty();
        var listed = alert.open() ? lists.add(alert) : Mono.<Void>empty();
        var closed = alert.open() ? Mono.<Void>empty() : Mono.defer(() -> lists.close(alert));
        return listed.then(saved).then(closed);
    }

    /** In the same order, with one bulk of writes for all of an organisation. */
    @Override
    public Mono<Void> keepAll(List<AlertProgress> progress) {
        Map<String, List<AlertProgress>> organisations = progress.stream()
            .collect(Collectors.groupingBy(made -> made.after().organisation()));
        return Flux.fromIterable(organisations.entrySet())
            .concatMap(organisation -> keepAll(organisation.getKey(), organisation.getValue()))
            .then();
    }

    private Mono<Void> keepAll(String organisation, List<AlertProgress> progress) {
        var alerts = progress.stream().map(AlertProgress::after).toList();
        var closed = alerts.stream().filter(alert -> !alert.open()).toList();
        return lists.add(organisation, alerts)
            .then(Mono.defer(() -> write(progress.stream().filter(AlertProgress::news).toList())))
            .then(closed.isEmpty() ? Mono.empty() : lists.close(organisation, closed));
    }

    private Mono<Void> write(List<AlertProgress> news) {
        return news.isEmpty() ? Mono.empty()
                : store
                    .execute(AlertDocument.class,
                            collection -> collection.bulkWrite(news.stream().map(this::write).toList(),
                                    new BulkWriteOptions().ordered(false)))
                    .onErrorMap(MongoAlerts::isRepeated, fault -> new DuplicateKeyException("alerts", fault))
                    .doOnNext(written -> check(news.size(), written.getInsertedCount() + written.getMatchedCount()))
                    .then();
    }

    private WriteModel<org.bson.Document> write(AlertProgress made) {
        var written = new org.bson.Document();
        store.getConverter().write(AlertDocument.of(made.after(), made.after().version()), written);
        var before = made.before();
        return before == null ? new InsertOneModel<>(written) : new ReplaceOneModel<>(
                Filters.and(Filters.eq(before.id()), Filters.eq("version", before.version())), written);
    }

    private static boolean isRepeated(Throwable fault) {
        return fault instanceof DuplicateKeyException
                || (fault.getCause() instanceof MongoBulkWriteException bulk && bulk.getWriteErrors()
                    .stream()
                    .anyMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY));
    }

    private static void check(int expected, int written) {
        if (written < expected) {
            throw new OptimisticLockingFailureException("alerts: " + written + " written (expected: " + expected + ")");
        }
    }

    @Override
    public Mono<Boolean> rewrite(Alert alert) {
        // The version is set, or it would be counted up.
        var update = new Update().set("version", alert.version()).set("history", alert.history());
        return store
            .updateFirst(query(where("_id").is(alert.id()).and("version").is(alert.version())), update,
                    AlertDocument.class)
            .map(result -> result.getMatchedCount() > 0);
    }

    @Document("alerts")
    record AlertDocument(@Id String id, @Version @Nullable Long version, String organisation, String unit,
            Finding finding, int since, List<AlertChange> history, @Nullable Integer quietlyOver) {

        static AlertDocument of(Alert alert) {
            return of(alert, versionBefore(alert));
        }

        static AlertDocument of(Alert alert, @Nullable Long version) {
            return new AlertDocument(alert.id(), version, alert.organisation(), alert.unit(), alert.finding(),
                    alert.since(), alert.history(), alert.quietlyOver());
        }

        private static @Nullable Long versionBefore(Alert alert) {
            return alert.version() == 0 ? null : alert.version() - 1;
        }

        Alert alert() {
            return new Alert(id, organisation, unit, finding, since, history, quietlyOver);
        }
    }

}
