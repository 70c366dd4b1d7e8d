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
        return each(team -> new Team(id(team), DEPARTMENT, members(team, roster))).toList();
    }

    private List<String> members(int team, int number) {
        return IntStream.range(0, number).mapToObj(member -> member(team, member)).toList();
    }

    private String member(int team, int number) {
        return id(team) + "." + number;
    }

    String id(int team) {
        return situation + "-" + team;
    }

    /** The last member. */
    String target(int team) {
        return member(team, roster - 1);
    }

    /** So many others of every team answer in the middle. */
    List<Submission> others(int fortnight, int others) {
        return each(
                team -> members(team, others).stream().map(other -> submission(other, id(team), fortnight, CENTRAL)))
            .flatMap(ofTeam -> ofTeam)
            .toList();
    }

    /** The target of every team answers the same. */
    List<Submission> targets(int fortnight, int strain) {
        return targets(fortnight, _ -> strain);
    }

    /** The target of each team answers as told. */
    List<Submission> targets(int fortnight, IntFunction<Integer> strain) {
        return each(team -> submission(target(team), id(team), fortnight, strain.apply(team))).toList();
    }

    /**
     * The n-th of many further answers, of all members in turn, so that nobody has more
     * than others.
     */
    Submission another(int n, int fortnight, int strain) {
        int team = n % number;
        String person = member(team, n / number % roster);
        return Submission.of(checkIn(person, fortnight, n + 1), person, id(team), fortnight, strain);
    }

    /** The second half of one team answers the same. */
    List<Submission> secondHalf(int team, int fortnight, int strain) {
        return members(team, roster).stream()
            .skip(roster / 2)
            .map(member -> submission(member, id(team), fortnight, strain))
            .toList();
    }

    private static Submission submission(String person, String team, int fortnight, int strain) {
        return Submission.of(checkIn(person, fortnight, 0), person, team, fortnight, strain);
    }

    /** The id of a person's n-th check-in of a fortnight. */
    static UUID checkIn(String person, int fortnight, int n) {
        return UUID.nameUUIDFromBytes((person + "/" + fortnight + "/" + n).getBytes(StandardCharsets.UTF_8));
    }

    <T> Stream<T> each(IntFunction<T> ofTeam) {
        return IntStream.range(0, number).mapToObj(ofTeam);
    }

}
