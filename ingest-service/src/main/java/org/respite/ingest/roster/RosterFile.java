package org.respite.ingest.roster;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.unit.Unit;

/**
 * A roster as operators write it.
 *
 * @param organisation whose roster it is
 * @param zone in which its weeks begin; absent for the service's default
 * @param units departments and the units below them
 * @param members one entry a person and change of unit
 */
record RosterFile(String organisation, @JsonSetter(nulls = Nulls.SET) @Nullable ZoneId zone, List<Unit> units,
        List<Member> members) {

    RosterFile {
        units = List.copyOf(units);
        members = List.copyOf(members);
    }

    /** Tells a lesson all that is in here. */
    void teach(Lesson lesson, ReportingCalendar calendar) {
        lesson.units(units);
        members.stream()
            .collect(groupingBy(Member::subject))
            .forEach((subject, moves) -> lesson.planned(subject, byBlock(moves, calendar)));
    }

    /**
     * Who joins in the middle of a block belongs to the unit from that block on; who
     * moves in the middle of one, from the next.
     */
    private static SortedMap<Integer, String> byBlock(List<Member> moves, ReportingCalendar calendar) {
        var units = new TreeMap<Integer, String>();
        moves.stream().sorted(Comparator.comparing(Member::from)).forEach(move -> {
            int block = calendar.blockOf(move.from().atStartOfDay(calendar.zone()).toInstant());
            units.put(units.isEmpty() || begins(block, move.from()) ? block : block + 1, move.unit());
        });
        return units;
    }

    private static boolean begins(int block, LocalDate day) {
        return ReportingCalendar.firstDayOf(ReportingCalendar.firstFortnightOf(block)).equals(day);
    }

    /**
     * Where somebody works.
     *
     * @param subject the person
     * @param unit a unit of the file, not a department
     * @param from the first day
     */
    record Member(String subject, String unit, LocalDate from) {

        /** Where somebody works belongs in no log. */
        @Override
        public String toString() {
            return "Member[…]";
        }

    }

}
