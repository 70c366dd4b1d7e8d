package org.respite.scoring.release;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.noise.KeyedNoise;

/**
 * Prints the CPU seconds that the release of 1,000 units takes, compilation and all:
 * first in a fresh JVM, then again and again. The exhaustion of a fortnight first, then
 * the context of a block with its six series: 0.8 and 0.7 seconds on a 2.5 GHz Xeon, some
 * runs later 0.03 and 0.1.
 */
final class ReleaseBenchmark {

    private static final int UNITS = 1_000;

    private static final int RUNS = 20;

    private ReleaseBenchmark() {
    }

    public static void main(String[] arguments) {
        SampleOrganisation organisation = organisation();
        var releaser = new Releaser(ReleasePolicy.standard());
        for (int run = 1; run <= RUNS; run++) {
            print(run, "exhaustion", () -> releaser.release(organisation.fortnight(), noise()));
            print(run, "context", () -> releaser.release(organisation.block(), noise()));
        }
    }

    private static void print(int run, String what, Supplier<List<TeamIndicatorReleased>> release) {
        long before = cpuNanos();
        List<TeamIndicatorReleased> cells = release.get();
        double seconds = (cpuNanos() - before) / 1e9;
        long published = cells.stream().filter(TeamIndicatorReleased::isPublished).count();
        System.out.printf("run %d, %s: %d cells, %d published, %.3f CPU s%n", run, what, cells.size(), published,
                seconds);
    }

    private static KeyedNoise noise() {
        return new KeyedNoise(new byte[32]);
    }

    private static SampleOrganisation organisation() {
        var random = new Random(1);
        var organisation = new SampleOrganisation();
        for (int unit = 0; unit < UNITS; unit++) {
            String department = "d" + unit / 10;
            if (unit % 10 == 0) {
                organisation.department(department);
            }
            int roster = 5 + random.nextInt(25);
            organisation.team("t" + unit, department, roster);
            for (int person = 0; person < roster; person++) {
                organisation.answers("t" + unit, 1, random.nextInt(101));
                organisation.workload("t" + unit, 1, random.nextInt(101));
            }
        }
        return organisation;
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

}
