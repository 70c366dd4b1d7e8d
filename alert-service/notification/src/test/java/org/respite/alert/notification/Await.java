package org.respite.alert.notification;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** For tests, which may block. */
public final class Await {

    private static final long SECONDS = 60;

    private Await() {
    }

    /** The result, nothing if there is none. */
    public static <T> @Nullable T on(Mono<T> result) {
        try {
            return result.toFuture().get(SECONDS, TimeUnit.SECONDS);
        }
        catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("failed: " + failed.getMessage(), failed);
        }
    }

}
