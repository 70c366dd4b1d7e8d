package org.respite.alert.notification.routing;

import reactor.core.publisher.Mono;

/** Knows the plan. */
public interface RoutingTables {

    /** As it is now. */
    Mono<RoutingTable> read();

}
