package org.respite.ingest.web.crowd;

import java.util.concurrent.Semaphore;
import reactor.core.publisher.Mono;

/** How much is in work at once. */
final class Places {

    private final Semaphore free;

    Places(int most) {
        this.free = new Semaphore(most);
    }

    /**
     * The work, from subscription to its end, whatever that is; instead of it the other
     * where all places are taken.
     */
    Mono<Void> in(Mono<Void> work, Mono<Void> otherwise) {
        return Mono.defer(() -> free.tryAcquire() ? Mono.using(() -> free, _ -> work, Semaphore::release) : otherwise);
    }

}
