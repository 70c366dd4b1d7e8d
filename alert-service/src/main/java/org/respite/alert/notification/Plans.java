package org.respite.alert.notification;

import reactor.core.publisher.Mono;

/** Knows the plan. */
interface Plans {

    /** As it is now. */
    Mono<Plan> read();

}
