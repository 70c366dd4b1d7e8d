package org.respite.local.runner;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started so far; stopped in reverse, once. */
final class Running implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private boolean stopping;

    /**
     * Takes charge of a part.
     * @throws IllegalStateException if everything is being stopped; the part is stopped
     * as well
     */
    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
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
    public synchronized void close() {
        stopping = true;
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        }
        catch (Exception failed) {
            log.warn("stopping {} failed", part.getClass().getSimpleName(), failed);
        }
    }

}
