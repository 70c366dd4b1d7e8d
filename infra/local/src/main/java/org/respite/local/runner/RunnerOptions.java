package org.respite.local.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the keyboard wants.
 *
 * @param demo whether to replay the demo organisation
 * @param demoWeeks how long its story is
 * @param replay a file to replay instead
 * @param until no line of the file after it is replayed; absent for now
 * @param data the data folder; absent for the usual one
 * @param ports where to listen
 */
record RunnerOptions(boolean demo, int demoWeeks, @Nullable Path replay, @Nullable Instant until, @Nullable Path data,
        Ports ports) {

    RunnerOptions {
        if (replay != null && !Files.isReadable(replay)) {
            throw new StartProblem("--replay: " + replay + " (expected: a file that can be read)");
        }
        if (until != null && replay == null) {
            throw new StartProblem("--until: without --replay (expected: a file whose lines it bounds)");
        }
        if (demoWeeks < 4 || demoWeeks > 104) {
            throw new StartProblem("--demo-weeks: " + demoWeeks + " (expected: 4..104)");
        }
    }

    /** A folder for each kind of run, so that a demo never gets into anything real. */
    Path folder() {
        if (data != null) {
            return data;
        }
        return Path.of(".respite", replay != null ? stem(replay) : demo ? "demo" : "live");
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
