package org.respite.alert.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.respite.alert.Crash;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertProgress;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Alerts in memory, with the optimistic lock of the real store. */
public final class InMemoryAlerts implements Alerts {

    private final Map<String, Alert> alerts = new ConcurrentSkipListMap<>();

    private final AtomicInteger read = new AtomicInteger();

    private final Crash crash;

    public InMemoryAlerts(Crash crash) {
        this.crash = crash;
    }

    @Override
    public Flux<Alert> find(Collection<String> ids) {
        read.addAndGet(ids.size());
        return Flux.fromIterable(List.copyOf(ids)).mapNotNull(alerts::get);
    }

    /** How many have been read by their ids. */
    public int read() {
        return read.get();
    }

    @Override
    public Mono<Alert> find(String id) {
        return Mono.justOrEmpty(alerts.get(id));
    }

    @Override
    public Mono<Set<String>> ids(String organisation) {
        return all(organisation).map(Alert::id).collect(Collectors.toSet());
    }

    @Override
    public Mono<Set<String>> idsOfOpen(String organisation) {
        return open(organisation).map(Alert::id).collect(Collectors.toSet());
    }

    @Override
    public Flux<Alert> open(String organisation) {
        return all(organisation).filter(Alert::open);
    }

    @Override
    public Flux<Alert> all(String organisation) {
        return Flux.fromIterable(List.copyOf(alerts.values()))
            .filter(alert -> alert.organisation().equals(organisation));
    }

    @Override
    public Mono<Void> keep(Alert alert, boolean changed) {
        return crash.around(() -> {
            if (changed) {
                save(alert);
            }
        });
    }

    @Override
    public Mono<Boolean> rewrite(Alert alert) {
        return Mono.fromSupplier(() -> alerts.computeIfPresent(alert.id(),
                (id, before) -> before.version() == alert.version() ? alert : before) == alert);
    }

    private synchronized void save(Alert alert) {
        var before = alerts.get(alert.id());
        long version = before == null ? -1 : before.version();
        if (alert.version() != version + 1) {
            throw new OptimisticLockingFailureException(alert.id());
        }
        alerts.put(alert.id(), alert);
    }

    /** All of them. */
    Map<String, Alert> all() {
        return Map.copyOf(alerts);
    }

}
