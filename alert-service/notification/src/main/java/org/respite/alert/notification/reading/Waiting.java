package org.respite.alert.notification.reading;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.respite.kafka.Blocking;
import reactor.core.publisher.Mono;

/** For the reader's thread, which is its own. */
final class Waiting {

    /**
     * So short that all that may be waited for between two polls, a unit tree's minute
     * among it, ends before the five minutes after which the broker takes a reader for
     * dead.
     */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Waiting() {
    }

    /**
     * The result, nothing if there is none.
     * @throws IllegalStateException if it failed or took more than half a minute
     */
    static <T> @Nullable T on(Mono<T> result) {
        return Blocking.await(result, TIMEOUT);
    }

}
