package org.respite.bench.detection;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Replays a year of released cells on every path from cells to alerts, twice each, and
 * prints what it costs and whether the alerts are the same to the last bit on all of
 * them. Every path has a JVM of its own, so that none is warmed up by another; each is
 * measured with the flags a JVM has by itself and with those of a small machine.
 */
public final class LifecycleReplay {

    private static final List<Class<?>> PATHS = List.of(DetectorPath.class, RecomputeReplay.class, ServiceReplay.class);

    private static final List<List<String>> FLAGS = List.of(List.of(),
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));

    private static final Pattern ALERTS = Pattern.compile("alerts with .*SHA-256 ([0-9a-f]{64})");

    private LifecycleReplay() {
    }

    public static void main(String[] args) {
        if (!print(List.of(args), System.out)) {
            System.exit(1);
        }
    }

    /** Whether all runs agreed. */
    static boolean print(List<String> arguments, PrintStream out) {
        Set<String> digests = new TreeSet<>();
        for (List<String> flags : FLAGS) {
            out.println(flags.isEmpty() ? "default flags" : String.join(" ", flags));
            PATHS.forEach(path -> OtherJvm.run(path, flags, arguments, line -> {
                out.println(line);
                ALERTS.matcher(line).results().forEach(found -> digests.add(found.group(1)));
            }));
        }
        out.println(digests.size() == 1 ? "identical" : "NOT identical: " + digests);
        return digests.size() == 1;
    }

}
