package org.respite.alert.notification.routing;

import reactor.core.publisher.Mono;

/** Knows the routing table in force. */
public interface RoutingTables {

    /** As it is now. */
    Mono<RoutingTable> read();

}
