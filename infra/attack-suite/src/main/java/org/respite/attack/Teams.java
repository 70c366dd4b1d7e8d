package org.respite.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Team;

/**
 * Many teams of one size in the same situation. One member of each is the target, the
 * attacker knows everything about the others.
 *
 * @param situation begins every id
 * @param number of teams
 * @param roster people in each, the target included
 */
record Teams(String situation, int number, int roster) {

    static final String DEPARTMENT = "department";

    /** The middle: its index is the centre before anything was published. */
    static final int CENTRAL = 4;

    static final int CENTRAL_INDEX = CENTRAL * Submission.POINTS_PER_STEP;

    static final int LOWEST = 0;

    static final int HIGHEST = 10;

    List<Team> teams() {
        return each(team -> new Team(id(team), DEPARTMENT, roster)).toList();
    }

    String id(int team) {
        return situation + "-" + team;
    }

    String target(int team) {
        return id(team) + ".target";
    }

    /** So many others of every team answer in the middle. */
    List<Submission> others(int fortnight, int others) {
        return each(team -> IntStream.range(0, others)
            .mapToObj(other -> submission(id(team) + "." + other, id(team), fortnight, CENTRAL))).flatMap(each -> each)
            .toList();
    }

    /** The target of every team answers the same. */
    List<Submission> targets(int fortnight, int drained) {
        return targets(fortnight, _ -> drained);
    }

    /** The target of each team answers as told. */
    List<Submission> targets(int fortnight, IntFunction<Integer> drained) {
        return each(team -> submission(target(team), id(team), fortnight, drained.apply(team))).toList();
    }

    private static Submission submission(String person, String team, int fortnight, int drained) {
        return Submission.of(checkIn(person, fortnight, 0), person, team, fortnight, drained);
    }

    /** The id of a person's n-th check-in of a fortnight. */
    static UUID checkIn(String person, int fortnight, int n) {
        return UUID.nameUUIDFromBytes((person + "/" + fortnight + "/" + n).getBytes(StandardCharsets.UTF_8));
    }

    <T> Stream<T> each(IntFunction<T> ofTeam) {
        return IntStream.range(0, number).mapToObj(ofTeam);
    }

}
