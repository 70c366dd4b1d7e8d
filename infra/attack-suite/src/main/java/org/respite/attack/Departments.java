package org.respite.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Team;

/**
 * Departments of two teams that are published and one or more that cannot be, because too
 * few answers come in, the target's among them.
 *
 * @param situation begins every id
 * @param number of departments
 * @param withheld teams in each that are held back; the target is in the first of them
 * @param withheldRoster people in a team that is held back, target included
 */
record Departments(String situation, int number, int withheld, int withheldRoster) {

    private static final int ROSTER = 12;

    private static final List<String> PUBLISHED = List.of("first", "second");

    private static final String WITHHELD = "held-";

    String id(int department) {
        return situation + "-" + department;
    }

    Stream<Team> teams() {
        return IntStream.range(0, number).boxed().flatMap(i -> {
            Stream<Team> published = PUBLISHED.stream().map(name -> team(i, name, ROSTER));
            return Stream.concat(published,
                    IntStream.range(0, withheld).mapToObj(held -> team(i, WITHHELD + held, withheldRoster)));
        });
    }

    private Team team(int department, String name, int roster) {
        String id = id(department, name);
        return new Team(id, id(department), IntStream.range(0, roster).mapToObj(i -> member(id, i)).toList());
    }

    private String id(int department, String name) {
        return id(department) + "." + name;
    }

    private static String member(String team, int number) {
        return team + ":" + number;
    }

    /** Team → department. */
    Map<String, String> membership() {
        Map<String, String> membership = new LinkedHashMap<>();
        teams().forEach(team -> membership.put(team.id(), team.department()));
        return membership;
    }

    /**
     * All answer in the middle but the targets, who are the last members of their teams.
     * @param puppets how many answer in each team that is held back, beside the target
     * @param strain the targets' answer
     */
    List<Submission> answers(int fortnight, int puppets, int strain) {
        return teams().flatMap(team -> {
            Stream<Submission> others = team.members()
                .stream()
                .limit(isWithheld(team) ? puppets : ROSTER)
                .map(person -> submission(person, team, fortnight, Teams.CENTRAL));
            return isOfTarget(team)
                    ? Stream.concat(others, Stream.of(submission(team.members().getLast(), team, fortnight, strain)))
                    : others;
        }).toList();
    }

    private static boolean isWithheld(Team team) {
        return team.id().contains("." + WITHHELD);
    }

    private static boolean isOfTarget(Team team) {
        return team.id().endsWith("." + WITHHELD + 0);
    }

    private static Submission submission(String person, Team team, int fortnight, int strain) {
        return Submission.of(Teams.checkIn(person, fortnight, 0), person, team.id(), fortnight, strain);
    }

}
