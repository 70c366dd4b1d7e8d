package org.respite.local.runner;

import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in one line what went wrong; the rest is in the log. */
final class Failure {

    private static final Logger log = LoggerFactory.getLogger(Failure.class);

    private Failure() {
    }

    /**
     * The exit code, unless all this only happened because everything is being stopped.
     */
    static int tell(Exception failed, Running running, Screen screen, DataFolder folder) throws InterruptedException {
        if (running.isStopping()) {
            Thread.currentThread().join();
        }
        log.error("the run has failed", failed);
        screen.say("respite: %s; the log in %s says more".formatted(reason(failed), folder.logs()));
        return 1;
    }

    private static String reason(Throwable failed) {
        Throwable cause = Stream.iterate(failed, each -> each != null, Throwable::getCause)
            .reduce((_, deeper) -> deeper)
            .orElse(failed);
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }

}
