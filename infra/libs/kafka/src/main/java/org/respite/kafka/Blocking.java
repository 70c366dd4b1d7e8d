package org.respite.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** For a follower's thread, which is its own: a Kafka consumer blocks anyway. */
public final class Blocking {

    private Blocking() {
    }

    /**
     * The result, nothing if there is none. What takes too long is given up, so that it
     * does nothing behind the back of whoever begins again.
     * @throws IllegalStateException if it failed or took longer than {@code limit}
     */
    public static <T> @Nullable T await(Mono<T> result, Duration limit) {
        var future = result.toFuture();
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
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
