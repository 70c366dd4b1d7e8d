package org.respite.local.runner;

import java.time.Duration;
import org.respite.local.replay.ReplayProgress;

/** A line every few seconds, for a log or a pipe. */
final class LineProgress implements ReplayProgress {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String task;

    private final int total;

    private final Screen screen;

    private long last = System.nanoTime() - PAUSE.toNanos();

    LineProgress(String task, int total, Screen screen) {
        this.task = task;
        this.total = total;
        this.screen = screen;
    }

    @Override
    public void at(int done, String where) {
        if (done == total || System.nanoTime() - last >= PAUSE.toNanos()) {
            last = System.nanoTime();
            screen.say("%s: %,d of %,d check-ins, %s".formatted(task, done, total, where));
        }
    }

    @Override
    public void close() {
        // A line needs no end.
    }

}
