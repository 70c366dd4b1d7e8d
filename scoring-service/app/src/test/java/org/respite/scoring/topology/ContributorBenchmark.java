package org.respite.scoring.topology;

import java.util.ArrayList;
import java.util.List;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.Clinic;

/**
 * Prints what a check-in of one person costs while 10,000 of theirs come in one block:
 * microseconds, and bytes of state written, over each thousand. The first 2,000 count;
 * the rest is surplus. Stores are in memory and after a warm-up, so that it is the work
 * that is measured and not the disk.
 */
final class ContributorBenchmark {

    private static final int CHECK_INS = 10_000;

    private static final int STEP = 1_000;

    private static final Clinic CLINIC = new Clinic("clinic");

    private final CountedContributors contributors = new CountedContributors();

    private ContributorBenchmark() {
    }

    public static void main(String[] arguments) {
        var benchmark = new ContributorBenchmark();
        for (int person = 0; person < 10; person++) {
            benchmark.take(checkIns("other-" + person));
        }
        for (int done = 0; done < CHECK_INS; done += STEP) {
            benchmark.print(done, checkIns("somebody"));
        }
    }

    private static List<CheckInAccepted> checkIns(String person) {
        List<CheckInAccepted> some = new ArrayList<>();
        for (int i = 0; i < STEP; i++) {
            some.add(CLINIC.workload("north", person, Clinic.FORTNIGHT + i % 2, i % 11));
        }
        return some;
    }

    private void print(int done, List<CheckInAccepted> some) {
        long before = contributors.bytes();
        long start = System.nanoTime();
        take(some);
        double micros = (System.nanoTime() - start) / 1e3 / STEP;
        System.out.printf("check-ins %5d to %5d: %5.1f µs and %4d bytes of state each%n", done + 1, done + STEP, micros,
                (contributors.bytes() - before) / STEP);
    }

    private void take(List<CheckInAccepted> some) {
        some.forEach(contributors::take);
    }

}
