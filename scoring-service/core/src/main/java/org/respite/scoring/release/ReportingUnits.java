package org.respite.scoring.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.contract.Ids;
import org.respite.contract.unit.UnitTreePublished;

/**
 * Which teams are released together. Within a department, teams under the roster floor
 * are put together, smallest first, until a group reaches it; what is left over takes the
 * next smallest group or team along, which may be above the floor: the team that would
 * otherwise be the only one withheld. Every team is in exactly one reporting unit. No
 * more than {@link Ids#MOST_JOINED} are put together, so that a cell can name them: a
 * group that has come so far without reaching the floor will be withheld.
 *
 * <p>
 * Rosters are read at the first block of a quarter, here three blocks or twelve weeks (a
 * whole number of blocks, since nobody's unit changes within one), and the result stands
 * until the next. A team with nobody on its roster then, so also one founded later, stays
 * by itself until the next quarter.
 */
final class ReportingUnits {

    static final int BLOCKS_PER_QUARTER = 3;

    private static final Comparator<Group> SMALLEST_FIRST = Comparator.comparingInt(Group::roster)
        .thenComparing(Group::firstMember);

    private final int minimumRoster;

    private final Map<String, Integer> rosters;

    private ReportingUnits(int minimumRoster, Map<String, Integer> rosters) {
        this.minimumRoster = minimumRoster;
        this.rosters = rosters;
    }

    /** Every team by itself, ascending. */
    static List<ReportingUnit> separate(UnitHierarchy hierarchy) {
        return hierarchy.teams()
            .entrySet()
            .stream()
            .map(team -> new ReportingUnit(team.getValue(), List.of(team.getKey())))
            .toList();
    }

    /** Reporting units of the quarter that holds the block, by id. */
    static List<ReportingUnit> merged(UnitHierarchy hierarchy, UnitTreePublished tree, int block, int minimumRoster) {
        int quarterStart = Math.floorDiv(block, BLOCKS_PER_QUARTER) * BLOCKS_PER_QUARTER;
        var merging = new ReportingUnits(minimumRoster, tree.headcountsIn(quarterStart));
        List<ReportingUnit> units = new ArrayList<>();
        siblings(hierarchy).forEach((department, teams) -> merging.groups(teams)
            .forEach(group -> units.add(new ReportingUnit(department, group.members()))));
        units.sort(Comparator.comparing(ReportingUnit::id));
        return units;
    }

    private static SortedMap<String, List<String>> siblings(UnitHierarchy hierarchy) {
        SortedMap<String, List<String>> siblings = new TreeMap<>();
        hierarchy.teams()
            .forEach((team, department) -> siblings.computeIfAbsent(department, _ -> new ArrayList<>()).add(team));
        return siblings;
    }

    private List<Group> groups(List<String> teams) {
        List<Group> done = new ArrayList<>();
        Group open = Group.NONE;
        for (Group team : teams.stream().map(this::alone).sorted(SMALLEST_FIRST).toList()) {
            boolean joins = team.roster() > 0 && team.roster() < minimumRoster;
            Group grown = joins ? open.with(team) : team;
            if (joins && grown.roster() < minimumRoster && grown.members().size() < Ids.MOST_JOINED) {
                open = grown;
            }
            else {
                done.add(grown);
                open = joins ? Group.NONE : open;
            }
        }
        return takingAlong(open, done);
    }

    private List<Group> takingAlong(Group left, List<Group> done) {
        if (left.members().isEmpty()) {
            return done;
        }
        Group next = done.stream()
            .filter(group -> group.roster() > 0)
            .filter(group -> group.members().size() + left.members().size() <= Ids.MOST_JOINED)
            .min(SMALLEST_FIRST)
            .orElse(Group.NONE);
        done.remove(next);
        done.add(left.with(next));
        return done;
    }

    private Group alone(String team) {
        return new Group(List.of(team), rosters.getOrDefault(team, 0));
    }

    private record Group(List<String> members, int roster) {

        static final Group NONE = new Group(List.of(), 0);

        Group with(Group other) {
            List<String> together = new ArrayList<>(members);
            together.addAll(other.members);
            return new Group(together, roster + other.roster);
        }

        String firstMember() {
            return members.getFirst();
        }

    }

}
