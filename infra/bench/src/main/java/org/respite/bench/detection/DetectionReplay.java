package org.respite.bench.detection;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Replays a year of an organisation's released cells through the detector, twice, and
 * prints what it costs and whether the findings are the same to the last bit.
 */
public final class DetectionReplay {

    private static final int FORTNIGHTS = 26;

    private static final double NANOS_PER_SECOND = 1e9;

    private DetectionReplay() {
    }

    public static void main(String[] args) {
        if (!print(Arguments.of(args), System.out)) {
            System.exit(1);
        }
    }

    /** Whether both runs agreed. */
    static boolean print(Arguments arguments, PrintStream out) {
        List<List<byte[]>> log = new ReleasedYear(arguments.units(), arguments.seed()).records(FORTNIGHTS);
        String first = timed("first replay", log, arguments, out);
        String second = timed("second replay", log, arguments, out);
        out.println(first.equals(second) ? "identical" : "NOT identical");
        return first.equals(second);
    }

    private static String timed(String name, List<List<byte[]>> log, Arguments arguments, PrintStream out) {
        long before = cpuNanos();
        FindingsReplay findingsReplay = FindingsReplay.of(log, arguments.units());
        double seconds = (cpuNanos() - before) / NANOS_PER_SECOND;
        out.printf("%s: %,d units, %d fortnights, %,d episodes opened, %.2f CPU-seconds, SHA-256 %s%n", name,
                arguments.units(), log.size(), findingsReplay.opened(), seconds, findingsReplay.digest());
        return findingsReplay.digest();
    }

    /** Of the whole process: compiling and collecting garbage cost, too. */
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    }

}
