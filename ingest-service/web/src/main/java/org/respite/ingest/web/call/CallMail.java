package org.respite.ingest.web.call;

import reactor.core.publisher.Mono;

/** How a wish for a call leaves the service. */
@FunctionalInterface
interface CallMail {

    /** Completes when it is on its way; fails if it is not. */
    Mono<Void> send(CallForm form);

}
