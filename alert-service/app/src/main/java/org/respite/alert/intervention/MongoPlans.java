package org.respite.alert.intervention;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plans in the collection {@code plans}, one document each with its history, and in
 * {@code planLists} which an organisation has, because the store is asked by id only.
 */
class MongoPlans implements Plans {

    private final ReactiveMongoOperations store;

    MongoPlans(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Mono<Plan> find(String alert) {
        return store.findById(alert, PlanDocument.class).map(PlanDocument::plan);
    }

    @Override
    public Flux<Plan> all(String organisation) {
        return list(organisation).map(ListDocument::alertsOrNone)
            .filter(alerts -> !alerts.isEmpty())
            .flatMapMany(alerts -> store.find(query(where("_id").in(alerts)), PlanDocument.class))
            .map(PlanDocument::plan);
    }

    /**
     * Listed first, so that what a crash leaves behind is a listed review too many, which
     * waits for a plan that never reaches its revision or is taken up by the next one.
     */
    @Override
    public Mono<Void> keep(Plan plan) {
        return enlist(plan).then(Mono.defer(() -> store.save(PlanDocument.of(plan)))).then();
    }

    private Mono<Void> enlist(Plan plan) {
        var update = new Update().addToSet("alerts", plan.alert());
        if (plan.toRemind()) {
            update.addToSet("pending", new Pending(plan.alert(), plan.revision()).id());
        }
        return store.upsert(query(where("_id").is(plan.organisation())), update, ListDocument.class).then();
    }

    @Override
    public Mono<Set<Pending>> pending(String organisation) {
        return list(organisation).map(ListDocument::pendingOrNone).defaultIfEmpty(Set.of());
    }

    @Override
    public Mono<Void> settle(String organisation, Pending review) {
        return store
            .upsert(query(where("_id").is(organisation)), new Update().pull("pending", review.id()), ListDocument.class)
            .then();
    }

    private Mono<ListDocument> list(String organisation) {
        return store.findById(organisation, ListDocument.class);
    }

    @Document("plans")
    record PlanDocument(@Id String id, @Version @Nullable Long version, String organisation, String unit,
            List<Plan.Entry> history, Plan.@Nullable Reminded reminded) {

        static PlanDocument of(Plan plan) {
            return new PlanDocument(plan.alert(), plan.version(), plan.organisation(), plan.unit(), plan.history(),
                    plan.reminded());
        }

        Plan plan() {
            return new Plan(id, organisation, unit, history, reminded, version);
        }
    }

    /**
     * @param id organisation
     * @param alerts that have a plan
     * @param pending reviews nobody was reminded of
     */
    @Document("planLists")
    record ListDocument(@Id String id, @Nullable Set<String> alerts, @Nullable Set<String> pending) {

        Set<String> alertsOrNone() {
            return alerts == null ? Set.of() : alerts;
        }

        Set<Pending> pendingOrNone() {
            return pending == null ? Set.of() : pending.stream().map(Pending::of).collect(Collectors.toSet());
        }
    }

}
