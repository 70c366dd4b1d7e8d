package org.respite.local.runner;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.respite.local.replay.ReplayProgress;

/** The console: what the runner tells the person who started it. */
final class Screen {

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A bar where there is a terminal to draw it on, else a line every few seconds. */
    ReplayProgress progress(String task, int total) {
        boolean terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return terminal ? new ProgressBarProgress(task, total, out) : new LineProgress(task, total, this);
    }

}
