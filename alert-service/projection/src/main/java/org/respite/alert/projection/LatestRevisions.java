package org.respite.alert.projection;

import reactor.core.publisher.Mono;

/** Knows how far every alert on the topic has got. */
@FunctionalInterface
public interface LatestRevisions {

    /** The revision of an alert's latest change, 0 if there is none. */
    Mono<Integer> of(String alert);

}
