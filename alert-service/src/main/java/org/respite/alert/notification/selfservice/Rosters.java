package org.respite.alert.notification.selfservice;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the leaders of every organisation have set up. */
interface Rosters {

    Mono<Roster> find(String organisation);

    /** Those that can be read whole. */
    default Flux<Roster> all() {
        return legible().filter(LegibleRoster::whole).map(LegibleRoster::roster);
    }

    /** All, as far as they can be read. */
    Flux<LegibleRoster> legible();

    /**
     * Goes on from {@link Roster#version}. Fails with an
     * {@link org.springframework.dao.OptimisticLockingFailureException} or a
     * {@link org.springframework.dao.DuplicateKeyException} if somebody else was faster.
     */
    Mono<Void> save(Roster roster);

}
