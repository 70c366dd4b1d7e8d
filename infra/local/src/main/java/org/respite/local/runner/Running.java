package org.respite.local.runner;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started so far; stopped in reverse, once. */
final class Running implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Running.class);

    /** Ten times what a part takes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Deque<Part> parts = new ArrayDeque<>();

    private final Duration patience;

    private boolean stopping;

    Running() {
        this(PATIENCE);
    }

    /**
     * With a limit of one's own.
     * @param patience how long a part may take to stop before the next one is stopped
     */
    Running(Duration patience) {
        this.patience = patience;
    }

    /**
     * Takes charge of a part.
     * @param name for the person at the keyboard
     * @throws IllegalStateException if everything is being stopped; the part is stopped
     * as well
     */
    synchronized <T extends AutoCloseable> T add(String name, T part) {
        parts.push(new Part(name, part));
        if (stopping) {
            close();
            throw new IllegalStateException("stopping");
        }
        return part;
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    @Override
    public void close() {
        stop();
    }

    /**
     * Stops every part. One that hangs does not keep the others' data from being written
     * and released to the next start.
     * @return the parts that had not stopped in time
     */
    synchronized List<String> stop() {
        stopping = true;
        var hanging = new ArrayList<String>();
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            if (!stopsInTime(part)) {
                hanging.add(part.name);
            }
        }
        return hanging;
    }

    private boolean stopsInTime(Part part) {
        Thread stopper = Thread.ofPlatform().daemon().name("stop").start(part::stop);
        try {
            boolean inTime = stopper.join(patience);
            if (!inTime) {
                log.atWarn()
                    .addKeyValue("part", part.name)
                    .addKeyValue("at", Arrays.toString(stopper.getStackTrace()))
                    .log("a part does not stop");
            }
            return inTime;
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Part(String name, AutoCloseable part) {

        void stop() {
            try {
                part.close();
            }
            catch (Exception failed) {
                log.atWarn().addKeyValue("part", name).setCause(failed).log("a part could not be stopped");
            }
        }

    }

}
