package org.respite.alert.notification.selfservice;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the leaders of every organisation have set up. */
interface SubscriptionRepository {

    Mono<OrganisationSubscriptions> find(String organisation);

    /** Those that can be read whole. */
    default Flux<OrganisationSubscriptions> all() {
        return legible().filter(ReadableSubscriptions::whole).map(ReadableSubscriptions::roster);
    }

    /** All, as far as they can be read. */
    Flux<ReadableSubscriptions> legible();

    /**
     * Goes on from {@link OrganisationSubscriptions#version}. Fails with an
     * {@link org.springframework.dao.OptimisticLockingFailureException} or a
     * {@link org.springframework.dao.DuplicateKeyException} if somebody else was faster.
     */
    Mono<Void> save(OrganisationSubscriptions organisationSubscriptions);

}
