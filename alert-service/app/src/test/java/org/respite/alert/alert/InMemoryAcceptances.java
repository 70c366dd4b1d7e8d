package org.respite.alert.alert;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.alert.Crash;
import org.respite.alert.lifecycle.Acceptances;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Mono;

/** Acceptances in memory, with the optimistic lock of the real store. */
public final class InMemoryAcceptances implements AcceptanceLedger {

    private final Map<String, Acceptances> ledger = new ConcurrentHashMap<>();

    private final Crash crash;

    public InMemoryAcceptances(Crash crash) {
        this.crash = crash;
    }

    @Override
    public Mono<Acceptances> find(String organisation) {
        return Mono.fromSupplier(() -> ledger.get(organisation));
    }

    @Override
    public Mono<Void> save(Acceptances acceptances) {
        return crash.around(() -> write(acceptances));
    }

    private synchronized void write(Acceptances acceptances) {
        var before = ledger.get(acceptances.organisation());
        if (!Objects.equals(before == null ? null : before.version(), acceptances.version())) {
            throw new OptimisticLockingFailureException(acceptances.organisation());
        }
        long version = before == null ? 0 : Objects.requireNonNull(before.version()) + 1;
        ledger.put(acceptances.organisation(),
                new Acceptances(acceptances.organisation(), acceptances.judged(), acceptances.all(), version));
    }

}
