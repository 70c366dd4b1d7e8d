package org.respite.alert.notification.reading;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** For the reader's thread, which is its own: a Kafka consumer blocks anyway. */
final class Waiting {

    /**
     * So short that all that may be waited for between two polls, a unit tree's minute
     * among it, ends before the five minutes after which the broker takes a reader for
     * dead.
     */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Waiting() {
    }

    /**
     * The result, nothing if there is none. What takes too long is given up, so that it
     * does nothing behind the back of whoever begins again.
     * @throws IllegalStateException if it failed or took more than half a minute
     */
    static <T> @Nullable T on(Mono<T> result) {
        return on(result, LONGEST);
    }

    static <T> @Nullable T on(Mono<T> result, Duration longest) {
        var future = result.toFuture();
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
        catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("failed", failed);
        }
        finally {
            future.cancel(true);
        }
    }

}
