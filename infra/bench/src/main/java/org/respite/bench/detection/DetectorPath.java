package org.respite.bench.detection;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The detector alone, from cells to the figures of every step. */
public final class DetectorPath {

    private DetectorPath() {
    }

    public static void main(String[] args) {
        var printed = new ByteArrayOutputStream();
        boolean same = DetectionReplay.print(Arguments.of(args),
                new PrintStream(printed, false, StandardCharsets.UTF_8));
        printed.toString(StandardCharsets.UTF_8).lines().forEach(line -> OtherJvm.say("detector, " + line));
        System.exit(same ? 0 : 1);
    }

}
