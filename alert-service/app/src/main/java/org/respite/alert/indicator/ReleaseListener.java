package org.respite.alert.indicator;

import reactor.core.publisher.Mono;

/** Wants to know when there may be a complete release of an organisation. */
public interface ReleaseListener {

    /**
     * Something of the organisation has arrived since the last call, or is taken up again
     * after a start. Can be repeated.
     */
    Mono<Void> arrived(String organisation);

}
