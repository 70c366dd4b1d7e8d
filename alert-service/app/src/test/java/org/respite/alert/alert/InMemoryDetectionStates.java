package org.respite.alert.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.respite.alert.Crash;
import org.respite.alert.lifecycle.DetectionState;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Mono;

/** Detection states in memory, with the optimistic lock of the real store. */
final class InMemoryDetectionStates implements DetectionStates {

    private final Map<String, DetectionState> detectionStates = new HashMap<>();

    private final Crash crash;

    private int reads;

    InMemoryDetectionStates(Crash crash) {
        this.crash = crash;
    }

    @Override
    public Mono<DetectionState> find(String organisation) {
        reads++;
        return stored(organisation);
    }

    private Mono<DetectionState> stored(String organisation) {
        return Mono.justOrEmpty(detectionStates.get(organisation));
    }

    /** How often the store was asked. */
    int reads() {
        return reads;
    }

    @Override
    public Mono<DetectionState> save(DetectionState detectionState) {
        return crash.around(() -> {
            var before = detectionStates.get(detectionState.organisation());
            if (!Objects.equals(before == null ? null : before.version(), detectionState.version())) {
                throw new OptimisticLockingFailureException(detectionState.organisation());
            }
            long version = before == null ? 0 : Objects.requireNonNull(before.version()) + 1;
            detectionStates.put(detectionState.organisation(), detectionState.stored(version));
        }).then(Mono.defer(() -> stored(detectionState.organisation())));
    }

    /** All of them. */
    Map<String, DetectionState> all() {
        return Map.copyOf(detectionStates);
    }

}
