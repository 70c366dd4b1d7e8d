package org.respite.alert.alert;

import org.respite.alert.lifecycle.DetectionState;
import reactor.core.publisher.Mono;

/** Where every organisation stands. */
public interface DetectionStates {

    Mono<DetectionState> find(String organisation);

    /**
     * Goes on from {@link DetectionState#version}. Fails with an
     * {@link org.springframework.dao.OptimisticLockingFailureException} or a
     * {@link org.springframework.dao.DuplicateKeyException} if another instance was
     * faster.
     * @return it as it is stored now, to go on from
     */
    Mono<DetectionState> save(DetectionState detectionState);

}
