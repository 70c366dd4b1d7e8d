package org.respite.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.respite.contract.unit.Unit;

/**
 * The demo organisation's roster, as ingest-service reads one from a file.
 *
 * @param organisation its id
 * @param zone in which its weeks begin
 * @param units departments and the units below them
 * @param members everybody
 */
public record DemoRoster(String organisation, ZoneId zone, List<Unit> units, List<Member> members) {

    /**
     * Where somebody works.
     *
     * @param subject the person
     * @param unit the unit's id
     * @param from the first day
     */
    public record Member(String subject, String unit, LocalDate from) {
    }

    /** Everybody is there from the demo's first day. */
    public static DemoRoster of(DemoPlan plan) {
        return from(plan.mondayOf(0));
    }

    /** Everybody joins on {@code day}. */
    public static DemoRoster from(LocalDate day) {
        var departments = Stream.of(new Unit("community", "Community care", null),
                new Unit("hospital", "Hospital", null), new Unit("young-people", "Young people", null));
        var units = DemoOrganisation.UNITS.stream().map(unit -> new Unit(unit.id(), unit.name(), unit.department()));
        var members = DemoOrganisation.UNITS.stream()
            .flatMap(unit -> unit.people().stream().map(subject -> new Member(subject, unit.id(), day)));
        return new DemoRoster(DemoOrganisation.ID, DemoOrganisation.ZONE, Stream.concat(departments, units).toList(),
                members.toList());
    }
}
