package org.respite.alert.projection;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * What to do about an {@link Error} in a thread that must go on: Reactor and an executor
 * would end it without a word. All are failures like others but for
 * {@link OutOfMemoryError}: after it nothing can be relied on, so the process ends, for
 * whoever watches it to start another.
 *
 * <p>
 * An error inside a chain of operators does not come out at its end but at the bottom of
 * the thread. If that is one of Reactor's, it is caught there for all of the process.
 */
public final class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private static final int OUT_OF_MEMORY = 3;

    private static final Sinks.Many<Error> ESCAPED = Sinks.many().multicast().directBestEffort();

    static {
        Schedulers.onHandleError(Errors.class.getName(), (_, fault) -> escaped(fault));
    }

    private Errors() {
    }

    /**
     * The same work; fails if an error ends any chain meanwhile, since it may have been
     * its own. To be subscribed to in a task of its own, with nothing above it that an
     * error would tear apart.
     */
    public static <T> Mono<T> within(Mono<T> work) {
        Mono<T> escaped = ESCAPED.asFlux().next().flatMap(error -> Mono.error(failure(error)));
        return Mono.firstWithSignal(escaped, work);
    }

    private static void escaped(Throwable fault) {
        if (fault instanceof Error error) {
            survived(error);
            ESCAPED.tryEmitNext(error);
        }
    }

    /**
     * The result.
     * @throws IllegalStateException instead of an error
     */
    public static <T> T caught(Callable<T> work) throws Exception {
        try {
            return work.call();
        }
        catch (Error error) {
            throw survived(error);
        }
    }

    /**
     * The same for work that fails with nothing checked.
     * @throws IllegalStateException instead of an error
     */
    static <T> T survivedIn(Supplier<T> work) {
        try {
            return work.get();
        }
        catch (Error error) {
            throw survived(error);
        }
    }

    /**
     * The error as a failure to go on after; does not come back from the end of memory.
     */
    public static RuntimeException survived(Error error) {
        if (error instanceof OutOfMemoryError) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
        log.atError()
            .addKeyValue("fault", error.getClass().getSimpleName())
            .log("an error was caught, the process goes on");
        return failure(error);
    }

    private static IllegalStateException failure(Error error) {
        return new IllegalStateException(error.getClass().getSimpleName(), error);
    }

}
