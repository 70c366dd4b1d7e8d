package org.respite.alert.notification.reading;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** For the reader's thread, which is its own: a Kafka consumer blocks anyway. */
final class Waiting {

    private static final long SECONDS = 30;

    private Waiting() {
    }

    /**
     * The result, nothing if there is none.
     * @throws IllegalStateException if it failed or took more than half a minute
     */
    static <T> @Nullable T on(Mono<T> result) {
        try {
            return result.toFuture().get(SECONDS, TimeUnit.SECONDS);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
        catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("failed", failed);
        }
    }

}
