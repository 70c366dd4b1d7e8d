package org.respite.alert.intervention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.respite.alert.Crash;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans in memory, with the optimistic lock of the real store. */
final class InMemoryPlans implements Plans {

    private final Map<String, Plan> plans = new HashMap<>();

    private final Set<Pending> pending = new HashSet<>();

    private final Set<String> unreadable = new HashSet<>();

    private final Crash crash;

    InMemoryPlans(Crash crash) {
        this.crash = crash;
    }

    /** From now on there is something of the organisation's that cannot be read. */
    void cannotRead(String organisation) {
        unreadable.add(organisation);
    }

    private <T> T readable(String organisation, T found) {
        if (unreadable.contains(organisation)) {
            throw new IllegalArgumentException("unreadable");
        }
        return found;
    }

    @Override
    public Mono<Plan> find(String alert) {
        return Mono.fromSupplier(() -> plans.get(alert));
    }

    @Override
    public Flux<Plan> all(String organisation) {
        return Flux.defer(() -> Flux.fromIterable(readable(organisation, List.copyOf(plans.values()))));
    }

    @Override
    public Mono<Void> keep(Plan plan) {
        return crash.around(() -> enlist(plan)).then(Mono.defer(() -> crash.around(() -> save(plan))));
    }

    private void enlist(Plan plan) {
        if (plan.toRemind()) {
            pending.add(new Pending(plan.alert(), plan.revision()));
        }
    }

    private void save(Plan plan) {
        var before = plans.get(plan.alert());
        Long version = before == null ? null : before.version();
        if (!Objects.equals(version, plan.version())) {
            throw new OptimisticLockingFailureException(plan.alert());
        }
        plans.put(plan.alert(), new Plan(plan.alert(), plan.organisation(), plan.unit(), plan.history(),
                plan.reminded(), version == null ? 0 : version + 1));
    }

    @Override
    public Mono<Set<Pending>> pending(String organisation) {
        return Mono.fromSupplier(() -> readable(organisation, Set.copyOf(pending)));
    }

    @Override
    public Mono<Void> settle(String organisation, Pending review) {
        return crash.around(() -> pending.remove(review));
    }

}
