package org.respite.scoring.release;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.respite.scoring.noise.KeyedNoise;

/**
 * Prints the CPU seconds that the release of 1,000 units takes, compilation and all:
 * first in a fresh JVM, then again and again.
 */
final class ReleaseBenchmark {

    private static final int UNITS = 1_000;

    private static final int RUNS = 20;

    private ReleaseBenchmark() {
    }

    public static void main(String[] arguments) {
        PeriodInputs inputs = organisation().fortnight();
        Releaser releaser = new Releaser(ReleasePolicy.standard());
        for (int run = 1; run <= RUNS; run++) {
            long before = cpuNanos();
            int cells = releaser.release(inputs, new KeyedNoise(new byte[32])).size();
            System.out.printf("run %d: %d cells, %.3f CPU s%n", run, cells, (cpuNanos() - before) / 1e9);
        }
    }

    private static SampleOrganisation organisation() {
        Random random = new Random(1);
        SampleOrganisation organisation = new SampleOrganisation();
        for (int unit = 0; unit < UNITS; unit++) {
            String department = "d" + unit / 10;
            if (unit % 10 == 0) {
                organisation.department(department);
            }
            int roster = 5 + random.nextInt(25);
            organisation.team("t" + unit, department, roster);
            for (int person = 0; person < roster; person++) {
                organisation.answers("t" + unit, 1, random.nextInt(101));
            }
        }
        return organisation;
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

}
