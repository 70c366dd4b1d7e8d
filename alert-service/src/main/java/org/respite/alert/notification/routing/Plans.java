package org.respite.alert.notification.routing;

import reactor.core.publisher.Mono;

/** Knows the plan. */
public interface Plans {

    /** As it is now. */
    Mono<Plan> read();

}
