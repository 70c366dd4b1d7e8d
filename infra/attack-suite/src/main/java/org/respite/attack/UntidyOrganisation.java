package org.respite.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Team;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * Twenty departments with teams of one to fifteen people, of whom some answer and some do
 * not: many units are merged or withheld, and anything may be subtracted from anything.
 */
final class UntidyOrganisation {

    private static final int DEPARTMENTS = 20;

    private static final int MOST_TEAMS = 6;

    private static final int LARGEST_TEAM = 15;

    private static final int FORTNIGHTS = 2;

    private final Surface surface;

    private final int minimumRoster;

    private final Map<String, Team> teams = new LinkedHashMap<>();

    private final Random random = new Random(7);

    UntidyOrganisation(Surface surface, int minimumRoster) {
        this.surface = surface;
        this.minimumRoster = minimumRoster;
        for (int i = 0; i < DEPARTMENTS; i++) {
            add("department-" + i);
        }
    }

    private void add(String department) {
        int number = 1 + random.nextInt(MOST_TEAMS);
        for (int i = 0; i < number; i++) {
            String id = department + "." + i;
            List<String> members = IntStream.rangeClosed(0, random.nextInt(LARGEST_TEAM))
                .mapToObj(member -> id + ":" + member)
                .toList();
            teams.put(id, new Team(id, department, members));
        }
    }

    /** Everything published in the two fortnights of a block, combined. */
    List<Measurement> measure() {
        surface.roster(teams.values());
        Map<String, String> departments = new LinkedHashMap<>();
        teams.values().forEach(team -> departments.put(team.id(), team.department()));
        List<CellHierarchy> families = new ArrayList<>();
        for (int i = 0; i < FORTNIGHTS; i++) {
            surface.answer(answers(surface.fortnight()));
            families.add(CellHierarchy.of(FortnightView.ofEnd(surface), departments));
        }
        var both = combinations(families);
        return List.of(
                Measurement.none("untidy organisation: faulty parents",
                        families.stream()
                            .mapToLong(cellHierarchy -> cellHierarchy.parentsUnlikeTheirUnits()
                                    + cellHierarchy.parentsThatTellOneUnit())
                            .sum()),
                Measurement.none("untidy organisation: sums or differences that single out less than a unit",
                        smallGroups().stream().filter(group -> both.holds(column(group.stream()))).count()),
                Measurement.none("untidy organisation: sums or differences that single out a withheld unit",
                        families.stream().mapToLong(this::withheldUnitsToldApart).sum()),
                Measurement.atLeast("untidy organisation: parents with withheld units in them",
                        (double) families.stream().mapToLong(CellHierarchy::parentsWithRemainder).sum(), 1, 0));
    }

    private RowSpace combinations(List<CellHierarchy> families) {
        var combinations = new RowSpace();
        for (CellHierarchy cellHierarchy : families) {
            cellHierarchy.units(TeamIndicatorReleased::isPublished)
                .forEach(unit -> combinations.add(column(CellHierarchy.teamsOf(unit))));
            cellHierarchy.publishedParents()
                .forEach(parent -> combinations
                    .add(column(cellHierarchy.unitsIn(parent).flatMap(CellHierarchy::teamsOf))));
        }
        return combinations;
    }

    /** A figure of another fortnight is another figure, so each is on its own here. */
    private long withheldUnitsToldApart(CellHierarchy cellHierarchy) {
        var combinations = combinations(List.of(cellHierarchy));
        return cellHierarchy.units(CellHierarchy::isHeldBack)
            .stream()
            .filter(unit -> combinations.holds(column(CellHierarchy.teamsOf(unit))))
            .count();
    }

    private List<Submission> answers(int fortnight) {
        List<Submission> answers = new ArrayList<>();
        for (Team team : teams.values()) {
            for (String person : team.members().subList(0, random.nextInt(team.roster() + 1))) {
                answers.add(Submission.of(Teams.checkIn(person, fortnight, 0), person, team.id(), fortnight,
                        random.nextInt(Teams.HIGHEST + 1)));
            }
        }
        return answers;
    }

    private long[] column(Stream<String> teamsInIt) {
        Set<String> members = teamsInIt.collect(Collectors.toSet());
        return teams.keySet().stream().mapToLong(team -> members.contains(team) ? 1 : 0).toArray();
    }

    /** Every group of teams with fewer people together than a unit must have. */
    private List<List<String>> smallGroups() {
        List<Team> small = teams.values().stream().filter(team -> team.roster() < minimumRoster).toList();
        List<List<String>> groups = new ArrayList<>();
        extend(List.of(), 0, 0, small, groups);
        return groups;
    }

    private void extend(List<String> group, int people, int from, List<Team> small, List<List<String>> groups) {
        IntStream.range(from, small.size()).filter(i -> people + small.get(i).roster() < minimumRoster).forEach(i -> {
            List<String> grown = new ArrayList<>(group);
            grown.add(small.get(i).id());
            groups.add(grown);
            extend(grown, people + small.get(i).roster(), i + 1, small, groups);
        });
    }

}
