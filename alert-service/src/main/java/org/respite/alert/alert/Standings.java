package org.respite.alert.alert;

import reactor.core.publisher.Mono;

/** Where every organisation stands. */
public interface Standings {

    Mono<Standing> find(String organisation);

    /**
     * Goes on from {@link Standing#version}. Fails with an
     * {@link org.springframework.dao.OptimisticLockingFailureException} or a
     * {@link org.springframework.dao.DuplicateKeyException} if another instance was
     * faster.
     */
    Mono<Void> save(Standing standing);

}
