package org.respite.alert.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.respite.alert.Crash;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Mono;

/** Standings in memory, with the optimistic lock of the real store. */
final class InMemoryStandings implements Standings {

    private final Map<String, Standing> standings = new HashMap<>();

    private final Crash crash;

    InMemoryStandings(Crash crash) {
        this.crash = crash;
    }

    @Override
    public Mono<Standing> find(String organisation) {
        return Mono.justOrEmpty(standings.get(organisation));
    }

    @Override
    public Mono<Void> save(Standing standing) {
        return crash.around(() -> {
            var before = standings.get(standing.organisation());
            if (!Objects.equals(before == null ? null : before.version(), standing.version())) {
                throw new OptimisticLockingFailureException(standing.organisation());
            }
            long version = before == null ? 0 : Objects.requireNonNull(before.version()) + 1;
            standings.put(standing.organisation(), new Standing(standing.organisation(), standing.fortnight(),
                    standing.detector(), standing.verdicts(), standing.open(), version));
        });
    }

    /** All of them. */
    Map<String, Standing> all() {
        return Map.copyOf(standings);
    }

}
