package org.respite.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Team;

/**
 * Departments of three teams: two that are published and one that cannot be, because one
 * answer too few comes in, the target's among them.
 *
 * @param situation begins every id
 * @param number of departments
 * @param withheldRoster people in the team that is withheld, target included
 */
record Departments(String situation, int number, int withheldRoster) {

    private static final int ROSTER = 12;

    private static final List<String> PUBLISHED = List.of("first", "second");

    private static final String WITHHELD = "third";

    String id(int department) {
        return situation + "-" + department;
    }

    Stream<Team> teams() {
        return IntStream.range(0, number).boxed().flatMap(i -> {
            Stream<Team> published = PUBLISHED.stream().map(name -> new Team(team(i, name), id(i), ROSTER));
            return Stream.concat(published, Stream.of(new Team(team(i, WITHHELD), id(i), withheldRoster)));
        });
    }

    private String team(int department, String name) {
        return id(department) + "." + name;
    }

    /** Team → department. */
    Map<String, String> membership() {
        Map<String, String> membership = new LinkedHashMap<>();
        teams().forEach(team -> membership.put(team.id(), team.department()));
        return membership;
    }

    /**
     * All answer in the middle but the targets.
     * @param puppets how many answer beside each target
     * @param drained the targets' answer
     */
    List<Submission> answers(int fortnight, int puppets, int drained) {
        return IntStream.range(0, number).boxed().flatMap(i -> {
            Stream<Submission> published = PUBLISHED.stream()
                .flatMap(name -> crowd(team(i, name), ROSTER, fortnight, Teams.CENTRAL));
            Stream<Submission> withheld = Stream.concat(crowd(team(i, WITHHELD), puppets, fortnight, Teams.CENTRAL),
                    crowd(team(i, WITHHELD) + ".target", team(i, WITHHELD), 1, fortnight, drained));
            return Stream.concat(published, withheld);
        }).toList();
    }

    private static Stream<Submission> crowd(String team, int people, int fortnight, int drained) {
        return crowd(team, team, people, fortnight, drained);
    }

    private static Stream<Submission> crowd(String names, String team, int people, int fortnight, int drained) {
        return IntStream.range(0, people)
            .mapToObj(i -> names + ":" + i)
            .map(person -> Submission.of(Teams.checkIn(person, fortnight, 0), person, team, fortnight, drained));
    }

}
