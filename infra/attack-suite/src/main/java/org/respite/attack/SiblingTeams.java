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

    String department(int i) {
        return situation + "-" + i;
    }

    String watched(int i) {
        return department(i) + ".watched";
    }

    String sibling(int i) {
        return department(i) + ".sibling";
    }

    Stream<Team> teams() {
        return IntStream.range(0, number)
            .boxed()
            .flatMap(i -> Stream.of(watched(i), sibling(i)).map(team -> new Team(team, department(i), ROSTER)));
    }

    /** All answer in the middle but the target. */
    List<Submission> answers(int fortnight, int drained) {
        return IntStream.range(0, number)
            .boxed()
            .flatMap(i -> Stream.concat(crowd(sibling(i), ROSTER, fortnight, Teams.CENTRAL),
                    Stream.concat(crowd(watched(i), ROSTER - 1, fortnight, Teams.CENTRAL),
                            Stream.of(submission(watched(i) + ":target", watched(i), fortnight, drained)))))
            .toList();
    }

    private static Stream<Submission> crowd(String team, int people, int fortnight, int drained) {
        return IntStream.range(0, people).mapToObj(i -> submission(team + ":" + i, team, fortnight, drained));
    }

    private static Submission submission(String person, String team, int fortnight, int drained) {
        return Submission.of(Teams.checkIn(person, fortnight, 0), person, team, fortnight, drained);
    }

}
