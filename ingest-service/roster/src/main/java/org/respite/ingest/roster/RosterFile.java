package org.respite.ingest.roster;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
record RosterFile(String organisation, @Nullable ZoneId zone, List<Unit> units, List<Member> members) {

    RosterFile {
        units = List.copyOf(units);
        members = List.copyOf(members);
    }

    /** Tells an update all that is in here. */
    void addTo(RosterUpdate rosterUpdate) {
        rosterUpdate.units(units);
        rosterUpdate.plans(byPerson(RosterFile::byBlock));
        rosterUpdate.departures(byPerson(RosterFile::departures));
    }

    /** By canonical name; rows come in the order of their first days. */
    private <T> Map<String, T> byPerson(Function<List<Member>, T> read) {
        return members.stream()
            .sorted(Comparator.comparing(Member::from))
            .collect(groupingBy(member -> Identifiers.canonical(member.subject()), collectingAndThen(toList(), read)));
    }

    /** The ends that no other row follows at once. */
    private static List<Departure> departures(List<Member> rows) {
        var departures = new ArrayList<Departure>();
        for (int i = 0; i < rows.size(); i++) {
            LocalDate last = rows.get(i).until();
            @Nullable LocalDate next = i + 1 < rows.size() ? rows.get(i + 1).from() : null;
            if (last != null && (next == null || next.isAfter(last.plusDays(1)))) {
                departures.add(new Departure(last, next));
            }
        }
        return departures;
    }

    /**
     * Who joins in the middle of a block belongs to the unit from that block on; who
     * moves in the middle of one, from the next; who leaves belongs to it until the
     * block's end, whose answers count to their last day.
     */
    private static SortedMap<Integer, String> byBlock(List<Member> rows) {
        var units = new TreeMap<Integer, String>();
        rows.forEach(row -> {
            int block = ReportingCalendar.blockOfDay(row.from());
            int first = belongs(units, block) && !begins(block, row.from()) ? block + 1 : block;
            units.tailMap(first).clear();
            units.put(first, row.unit());
            if (row.until() != null) {
                units.put(Math.max(first, ReportingCalendar.blockOfDay(row.until()) + 1), Membership.NOWHERE);
            }
        });
        return units;
    }

    private static boolean belongs(TreeMap<Integer, String> units, int block) {
        var entry = units.floorEntry(block);
        return entry != null && !entry.getValue().equals(Membership.NOWHERE);
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
     * @param until the last day; absent for one that is not known yet
     */
    record Member(String subject, String unit, LocalDate from, @Nullable LocalDate until) {

        /** Where somebody works belongs in no log. */
        @Override
        public String toString() {
            return "Member[…]";
        }

    }

}
