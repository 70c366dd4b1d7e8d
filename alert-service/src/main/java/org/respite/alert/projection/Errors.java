package org.respite.alert.projection;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do about an {@link Error} in a thread that must go on: Reactor and an executor
 * would end it without a word. All are failures like others but for
 * {@link OutOfMemoryError}: after it nothing can be relied on, so the process ends, for
 * whoever watches it to start another.
 */
public final class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private static final int OUT_OF_MEMORY = 3;

    private Errors() {
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
        log.atError().addKeyValue("fault", error.getClass().getSimpleName()).log("an error was survived");
        return new IllegalStateException(error.getClass().getSimpleName(), error);
    }

}
