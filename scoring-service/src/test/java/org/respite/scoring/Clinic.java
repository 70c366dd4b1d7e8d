package org.respite.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.Answer.Rating;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * An organisation with one department of two teams, ten people each, and what they send.
 */
public final class Clinic {

    public static final String ID = "clinic";

    public static final int FORTNIGHT = 70;

    public static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneId.of("Europe/Berlin"));

    public static final List<String> TEAMS = List.of("north", "south");

    /** Two teams, their department and the whole. */
    public static final int CELLS = 4;

    private static final int ROSTER = 10;

    private Clinic() {
    }

    public static UnitTreePublished tree() {
        return tree(ROSTER);
    }

    public static UnitTreePublished tree(int roster) {
        var units = List.of(new Unit("ward", "Ward", null), new Unit("north", "North", "ward"),
                new Unit("south", "South", "ward"));
        return new UnitTreePublished(ID, CALENDAR.zone(), CALENDAR.startOf(FORTNIGHT), units,
                new TreeMap<>(Map.of(FORTNIGHT / 2, Map.of("north", roster, "south", roster))));
    }

    /** Everybody of both teams once, with answers from 0 to 9. */
    public static List<CheckInAccepted> everybody(int fortnight) {
        List<CheckInAccepted> checkIns = new ArrayList<>();
        TEAMS.forEach(team -> IntStream.range(0, ROSTER)
            .forEach(person -> checkIns.add(drained(team, team + "-" + person, fortnight, person))));
        return checkIns;
    }

    public static CheckInAccepted drained(String team, String person, int fortnight, int drained) {
        return drained(team, person, fortnight, fortnight, drained);
    }

    /** Came after its fortnight had closed. */
    public static CheckInAccepted tooLate(String team, String person, int fortnight, int drained) {
        return drained(team, person, fortnight, null, drained);
    }

    private static CheckInAccepted drained(String team, String person, int fortnight,
            @org.jspecify.annotations.Nullable Integer countsFor, int drained) {
        Instant at = CALENDAR.startOf(fortnight).plus(Duration.ofDays(1));
        return new CheckInAccepted(UUID.randomUUID(), ID, team, person, "weekly-reflection/1", at, at, countsFor,
                Map.of("drained", new Rating(drained), "presence", new Rating(5), "fulfilment", new Rating(5)),
                "c2VhbGVk");
    }

}
