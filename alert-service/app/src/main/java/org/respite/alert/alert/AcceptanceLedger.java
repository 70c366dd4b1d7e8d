package org.respite.alert.alert;

import org.respite.alert.lifecycle.Acceptances;
import reactor.core.publisher.Mono;

/**
 * What people accepted as usual. The one thing a rebuild needs that is on no topic.
 */
public interface AcceptanceLedger {

    /** Empty before the first. */
    Mono<Acceptances> find(String organisation);

    /**
     * Goes on from {@link Acceptances#version}. Fails with an
     * {@link org.springframework.dao.OptimisticLockingFailureException} or a
     * {@link org.springframework.dao.DuplicateKeyException} if somebody else was faster.
     */
    Mono<Void> save(Acceptances acceptances);

}
