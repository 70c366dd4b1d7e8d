package org.respite.bench.detection;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;

/**
 * Replays a year of released cells through alert-service itself, from the topic to alerts
 * with their history, twice and each time from nothing, and prints what it costs beside
 * the detector alone and whether the alerts are the same to the last bit.
 */
public final class LifecycleReplay {

    private static final int FORTNIGHTS = 26;

    private static final double NANOS_PER_SECOND = 1e9;

    private LifecycleReplay() {
    }

    public static void main(String[] args) {
        // Neither the broker nor the store leaves all its threads behind.
        System.exit(print(Arguments.of(args), System.out) ? 0 : 1);
    }

    /** Whether both runs agreed. */
    static boolean print(Arguments arguments, PrintStream out) {
        var log = new ReleasedYear(arguments.units(), arguments.seed()).records(FORTNIGHTS);
        var first = replay("first replay", log, out);
        var second = replay("second replay", log, out);
        var detector = timed(() -> Replay.of(log, arguments.units()).opened());
        out.printf("the detector alone: %.2f CPU-seconds; the second replay took %.1f times that%n",
                detector.cpuSeconds(), second.cpuSeconds() / detector.cpuSeconds());
        boolean identical = first.result().equals(second.result());
        out.println(identical ? "identical" : "NOT identical");
        return identical;
    }

    private static Timed<AlertArchive> replay(String name, List<List<byte[]>> log, PrintStream out) {
        try (var backends = new Backends()) {
            var starting = timed(() -> new RunningService(backends));
            try (var service = starting.result()) {
                var replayed = timed(() -> service.replay(log));
                out.printf("%s: %s, %.2f CPU-seconds (and %.2f to start the service)%n", name, replayed.result(),
                        replayed.cpuSeconds(), starting.cpuSeconds());
                return replayed;
            }
        }
    }

    private static <T> Timed<T> timed(Supplier<T> work) {
        long before = cpuNanos();
        T result = work.get();
        return new Timed<>(result, (cpuNanos() - before) / NANOS_PER_SECOND);
    }

    /** Of the whole process: broker, store, compiling and collecting garbage, too. */
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    }

    private record Timed<T>(T result, double cpuSeconds) {
    }

}
