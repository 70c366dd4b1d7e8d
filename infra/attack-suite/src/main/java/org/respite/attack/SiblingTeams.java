package org.respite.attack;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Team;

/**
 * Departments of two teams: one with the target in it, one without.
 *
 * @param situation begins every id
 * @param number of departments
 */
record SiblingTeams(String situation, int number) {

    private static final int ROSTER = 12;

    private static final String WATCHED = ".watched";

    String department(int i) {
        return situation + "-" + i;
    }

    String watched(int i) {
        return department(i) + WATCHED;
    }

    String sibling(int i) {
        return department(i) + ".sibling";
    }

    Stream<Team> teams() {
        return IntStream.range(0, number)
            .boxed()
            .flatMap(i -> Stream.of(watched(i), sibling(i)).map(team -> new Team(team, department(i), members(team))));
    }

    private static List<String> members(String team) {
        return IntStream.range(0, ROSTER).mapToObj(i -> team + ":" + i).toList();
    }

    /** All answer in the middle but the target, the last one watched. */
    List<Submission> answers(int fortnight, int strain) {
        return teams().flatMap(team -> team.members().stream().map(person -> {
            boolean target = person.equals(team.members().getLast()) && team.id().endsWith(WATCHED);
            return Submission.of(Teams.checkIn(person, fortnight, 0), person, team.id(), fortnight,
                    target ? strain : Teams.CENTRAL);
        })).toList();
    }

}
