package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReportingUnitsTest {

    private static final int FLOOR = 8;

    private static final int BLOCK = 9;

    @Test
    void leavesLargeTeamsAlone() {
        assertThat(ids(surgery(8, 9, 20))).containsExactly("t0", "t1", "t2");
    }

    @Test
    void mergesSmallTeamsSmallestFirst() {
        assertThat(ids(surgery(7, 3, 20, 5, 6))).containsExactly("t0+t4", "t1+t3", "t2");
    }

    @Test
    void aLoneSmallTeamTakesTheNextSmallestAlong() {
        assertThat(ids(surgery(20, 4, 12))).containsExactly("t0", "t1+t2");
    }

    @Test
    void whatIsLeftJoinsAGroup() {
        assertThat(ids(surgery(5, 5, 5, 30))).containsExactly("t0+t1+t2", "t3");
    }

    @Test
    void aDepartmentTooSmallAltogetherStaysTogether() {
        assertThat(ids(surgery(3, 4))).containsExactly("t0+t1");
    }

    @Test
    void mergesOnlyWithinADepartmentOrAmongTeamsWithoutOne() {
        var organisation = new SampleOrganisation().department("a")
            .department("b")
            .team("a1", "a", 4)
            .team("b1", "b", 4)
            .team("x", null, 4)
            .team("y", null, 4);

        assertThat(ids(organisation)).containsExactly("a1", "b1", "x+y");
    }

    @Test
    void standsForAQuarterOfThreeBlocks() {
        SampleOrganisation organisation = surgery(7, 20, 30).roster(10, "t0", 8)
            .roster(10, "t1", 20)
            .roster(10, "t2", 30);

        assertThat(List.of(9, 10, 11)).allSatisfy(block -> assertThat(ids(organisation, block)).contains("t0+t1"));
        assertThat(ids(organisation, 12)).containsExactly("t0", "t1", "t2");
        assertThat(ids(organisation, 8)).isEqualTo(ids(organisation, 9));
    }

    @Test
    void aTeamFoundedWithinTheQuarterWaitsForTheNext() {
        SampleOrganisation organisation = surgery(4, 4, 20).team("young", "surgery", 0).roster(10, "young", 5);

        assertThat(ids(organisation, 10)).containsExactly("t0+t1", "t2", "young");
    }

    @Test
    void aGroupOfTwelveIsClosedEvenUnderTheFloor() {
        Integer[] lone = Collections.nCopies(14, 1).toArray(Integer[]::new);
        SampleOrganisation tiny = surgery(lone);

        List<ReportingUnit> units = ReportingUnits.merged(UnitHierarchy.of(tiny.tree()), tiny.tree(), BLOCK, 20);

        assertThat(units).extracting(unit -> unit.members().size()).containsExactlyInAnyOrder(12, 2);
    }

    @Property(tries = 300)
    void noReportingUnitHasMoreThanTwelveTeams(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 9) Integer> rosters,
            @ForAll @IntRange(min = 5, max = 40) int floor) {
        SampleOrganisation organisation = surgery(rosters);

        assertThat(ReportingUnits.merged(UnitHierarchy.of(organisation.tree()), organisation.tree(), BLOCK, floor))
            .allMatch(unit -> unit.members().size() <= 12);
    }

    @Property(tries = 300)
    void everyTeamIsInExactlyOneReportingUnit(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 15) Integer> rosters) {
        List<String> members = merged(surgery(rosters), BLOCK).stream()
            .flatMap(unit -> unit.members().stream())
            .toList();

        assertThat(members).doesNotHaveDuplicates().hasSameSizeAs(rosters);
    }

    @Property(tries = 300)
    void nobodyIsBelowTheFloorWhereTheDepartmentReachesIt(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 15) Integer> rosters) {
        boolean reachable = rosters.stream().mapToInt(Integer::intValue).sum() >= FLOOR;

        List<Integer> merged = merged(surgery(rosters), BLOCK).stream()
            .map(unit -> unit.members()
                .stream()
                .mapToInt(team -> rosters.get(Integer.parseInt(team.substring(1))))
                .sum())
            .toList();

        assertThat(merged).allMatch(roster -> !reachable || roster >= FLOOR);
    }

    @Property(tries = 100)
    void orderOfTheTreeDoesNotMatter(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 15) Integer> rosters,
            @ForAll Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rosters.size()).boxed().toList());
        Collections.shuffle(order, random);
        var shuffled = new SampleOrganisation();
        order.forEach(i -> shuffled.team("t" + i, "surgery", rosters.get(i)));

        assertThat(ids(shuffled.department("surgery"))).isEqualTo(ids(surgery(rosters)));
    }

    private static List<String> ids(SampleOrganisation organisation) {
        return ids(organisation, BLOCK);
    }

    private static List<String> ids(SampleOrganisation organisation, int block) {
        return merged(organisation, block).stream().map(ReportingUnit::id).toList();
    }

    private static List<ReportingUnit> merged(SampleOrganisation organisation, int block) {
        return ReportingUnits.merged(UnitHierarchy.of(organisation.tree()), organisation.tree(), block, FLOOR);
    }

    private static SampleOrganisation surgery(Integer... rosters) {
        return surgery(List.of(rosters));
    }

    private static SampleOrganisation surgery(List<Integer> rosters) {
        var organisation = new SampleOrganisation().department("surgery");
        for (int i = 0; i < rosters.size(); i++) {
            organisation.team("t" + i, "surgery", rosters.get(i));
        }
        return organisation;
    }

}
