package org.respite.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.Answer.Rating;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * An organisation with one department of two teams, ten people each, and what they send.
 */
public record Clinic(String id) {

    /** The first of its block. */
    public static final int FORTNIGHT = 18;

    public static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneId.of("Europe/Berlin"));

    /** Two teams, their department and the whole. */
    public static final int CELLS = 4;

    /**
     * For each of the six context series the two teams in one, which has the twenty
     * people it takes, their department and the whole.
     */
    public static final int CONTEXT_CELLS = 6 * 3;

    /**
     * What {@link #everybody} adds up to in a team without noise: indices 0, 10 … 90
     * around 40, cut to ±30: −30 −30 −20 −10 0 10 20 30 30 30.
     */
    public static final int TEAM_SUM = 30;

    public static final int TEAM_SIZE = 10;

    public UnitTreePublished tree() {
        return tree(CALENDAR.startOf(FORTNIGHT), List.of(new Unit("ward", "Ward", null),
                new Unit("north", "North", "ward"), new Unit("south", "South", "ward")));
    }

    public UnitTreePublished tree(Instant publishedAt, List<Unit> units) {
        return new UnitTreePublished(id, CALENDAR.zone(), publishedAt, units,
                new TreeMap<>(Map.of(FORTNIGHT / 2, Map.of("north", TEAM_SIZE, "south", TEAM_SIZE))));
    }

    /** Everybody of both teams once, with answers from 0 to 9. */
    public List<CheckInAccepted> everybody(int fortnight) {
        return List.of("north", "south")
            .stream()
            .flatMap(team -> IntStream.range(0, TEAM_SIZE)
                .mapToObj(person -> drained(team, person(team, person), fortnight, person)))
            .toList();
    }

    /** The contributor id of one of {@link #everybody}, who answered {@code number}. */
    public String person(String team, int number) {
        return id + "-" + team + "-" + number;
    }

    /** As {@link #drained}, and something about a driver. */
    public CheckInAccepted workload(String team, String person, int fortnight, int workload) {
        return checkIn(team, person, "weekly-reflection/1", fortnight, fortnight, Map.of("drained", new Rating(0),
                "presence", new Rating(5), "fulfilment", new Rating(5), "workload", new Rating(workload)));
    }

    public CheckInAccepted drained(String team, String person, int fortnight, int drained) {
        return weekly(team, person, fortnight, fortnight, drained);
    }

    /** Says something about exhaustion and nothing about the context. */
    public CheckInAccepted energy(String team, String person, int fortnight, int energy) {
        return checkIn(team, person, "daily-energy/1", fortnight, fortnight, Map.of("energy", new Rating(energy)));
    }

    /** Answers to one of the small instruments. */
    public CheckInAccepted small(String team, String person, String instrument, int fortnight,
            Map<String, Answer> answers) {
        return checkIn(team, person, instrument, fortnight, fortnight, answers);
    }

    /** Came after its fortnight had closed. */
    public CheckInAccepted tooLate(String team, String person, int fortnight, int drained) {
        return weekly(team, person, fortnight, null, drained);
    }

    /** Takes back a check-in while its fortnight still takes answers. */
    public CheckInErased erased(CheckInAccepted checkIn) {
        Integer fortnight = checkIn.fortnight();
        return erased(checkIn, fortnight,
                fortnight == null ? null : (Integer) ReportingCalendar.blockOfFortnight(fortnight));
    }

    public CheckInErased erased(CheckInAccepted checkIn, @Nullable Integer fortnight, @Nullable Integer block) {
        return new CheckInErased(checkIn.id(), id, checkIn.contributor(), checkIn.acceptedAt(), fortnight, block,
                checkIn.sealedSubject());
    }

    private CheckInAccepted weekly(String team, String person, int fortnight, @Nullable Integer countsFor,
            int drained) {
        return checkIn(team, person, "weekly-reflection/1", fortnight, countsFor,
                Map.of("drained", new Rating(drained), "presence", new Rating(5), "fulfilment", new Rating(5)));
    }

    private CheckInAccepted checkIn(String team, String person, String instrument, int fortnight,
            @Nullable Integer countsFor, Map<String, Answer> answers) {
        Instant at = CALENDAR.startOf(fortnight).plus(Duration.ofDays(1));
        return new CheckInAccepted(UUID.randomUUID(), id, team, person, instrument, at, at, countsFor, answers,
                "c2VhbGVk");
    }

}
