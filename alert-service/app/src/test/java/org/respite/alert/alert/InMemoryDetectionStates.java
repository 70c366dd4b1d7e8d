package org.respite.alert.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.respite.alert.Crash;
import org.respite.alert.lifecycle.DetectionState;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Mono;

/** Standings in memory, with the optimistic lock of the real store. */
final class InMemoryDetectionStates implements DetectionStates {

    private final Map<String, DetectionState> standings = new HashMap<>();

    private final Crash crash;

    InMemoryDetectionStates(Crash crash) {
        this.crash = crash;
    }

    @Override
    public Mono<DetectionState> find(String organisation) {
        return Mono.justOrEmpty(standings.get(organisation));
    }

    @Override
    public Mono<Void> save(DetectionState detectionState) {
        return crash.around(() -> {
            var before = standings.get(detectionState.organisation());
            if (!Objects.equals(before == null ? null : before.version(), detectionState.version())) {
                throw new OptimisticLockingFailureException(detectionState.organisation());
            }
            long version = before == null ? 0 : Objects.requireNonNull(before.version()) + 1;
            standings.put(detectionState.organisation(),
                    new DetectionState(detectionState.organisation(), detectionState.fortnight(),
                            detectionState.detector(), detectionState.verdicts(), detectionState.open(), version));
        });
    }

    /** All of them. */
    Map<String, DetectionState> all() {
        return Map.copyOf(standings);
    }

}
