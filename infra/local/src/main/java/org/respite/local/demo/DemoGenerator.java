package org.respite.local.demo;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes every check-in of the demo. */
public final class DemoGenerator {

    private DemoGenerator() {
    }

    /** In the order in which they are answered. */
    public static Stream<DemoCheckIn> checkIns(DemoPlan plan) {
        return DemoOrganisation.UNITS.stream()
            .flatMap(unit -> unit.people().stream().map(subject -> new TeamMember(plan, unit, subject)))
            .flatMap(person -> IntStream.range(0, plan.weeks()).boxed().flatMap(person::week))
            .filter(line -> !line.checkIn().answeredAt().isAfter(plan.end()))
            .sorted(Comparator.comparing(line -> line.checkIn().answeredAt()));
    }

}
