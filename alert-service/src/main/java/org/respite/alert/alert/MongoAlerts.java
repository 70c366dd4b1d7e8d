package org.respite.alert.alert;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Alerts in the collection {@code alerts}, one document each with its history. */
@Component
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
            return new AlertDocument(alert.id(), versionBefore(alert), alert.organisation(), alert.unit(),
                    alert.finding(), alert.since(), alert.history(), alert.quietlyOver());
        }

        private static @Nullable Long versionBefore(Alert alert) {
            return alert.version() == 0 ? null : alert.version() - 1;
        }

        Alert alert() {
            return new Alert(id, organisation, unit, finding, since, history, quietlyOver);
        }
    }

}
