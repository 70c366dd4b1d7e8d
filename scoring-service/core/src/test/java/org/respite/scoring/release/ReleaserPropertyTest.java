package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.scoring.noise.KeyedNoise;
import org.respite.scoring.noise.NoNoise;
import org.respite.scoring.noise.NoiseSource;

/** What holds for every organisation. */
class ReleaserPropertyTest {

    private static final NoiseSource NOISE = new KeyedNoise(new byte[32]);

    private final Releaser releaser = new Releaser(ReleasePolicy.standard());

    record Team(int department, int roster, List<Integer> indices) {
    }

    @Provide
    Arbitrary<List<Team>> teams() {
        Arbitrary<Integer> rosters = Arbitraries.integers().between(0, 15);
        Arbitrary<List<Integer>> indices = Arbitraries.integers().between(0, 100).list().ofMaxSize(9);
        return Combinators.combine(Arbitraries.integers().between(0, 3), rosters, indices)
            .as(Team::new)
            .list()
            .ofMaxSize(15);
    }

    @Property(tries = 500)
    void subtractingPublishedUnitsFromADepartmentLeavesNothingOrTwo(@ForAll("teams") List<Team> teams) {
        List<TeamIndicatorReleased> cells = released(teams);

        for (TeamIndicatorReleased department : published(cells, Level.DEPARTMENT)) {
            List<TeamIndicatorReleased> units = published(cells, Level.UNIT).stream()
                .filter(unit -> departmentOf(unit, teams).equals(department.unit()))
                .toList();
            int left = department.cells() - units.size();
            assertThat(left).isNotNegative().isNotEqualTo(1);
            assertThat(department.cells()).isGreaterThanOrEqualTo(2);
            if (left == 0) {
                assertThat(department.count()).isEqualTo(count(units));
            }
        }
    }

    @Property(tries = 500)
    void subtractingEverythingElseFromTheOrganisationLeavesNothingOrTwo(@ForAll("teams") List<Team> teams) {
        List<TeamIndicatorReleased> cells = released(teams);
        List<TeamIndicatorReleased> departments = published(cells, Level.DEPARTMENT);
        List<TeamIndicatorReleased> others = published(cells, Level.UNIT).stream()
            .filter(unit -> departments.stream().noneMatch(in -> in.unit().equals(departmentOf(unit, teams))))
            .toList();
        int parts = departments.stream().mapToInt(TeamIndicatorReleased::cells).sum() + others.size();

        TeamIndicatorReleased whole = cells.getLast();
        if (whole.isPublished()) {
            assertThat(whole.cells() - parts).isNotNegative().isNotEqualTo(1);
            assertThat(whole.cells() > parts || whole.count() == count(departments) + count(others)).isTrue();
        }
        else {
            assertThat(parts).isLessThan(2);
        }
    }

    @Property(tries = 200)
    void withheldCellsHoldZerosAndAreNotMissed(@ForAll("teams") List<Team> teams) {
        List<TeamIndicatorReleased> cells = releaser.release(organisation(teams, ordered(teams)).fortnight(), NOISE);

        assertThat(cells).filteredOn(cell -> !cell.isPublished())
            .allMatch(cell -> cell.sum() == 0 && cell.count() == 0 && cell.cells() == 0);
        assertThat(cells).filteredOn(cell -> cell.level() == Level.UNIT && cell.isPublished())
            .allMatch(cell -> cell.headcount() >= 8 && cell.count() >= 6 && cell.cells() == 1);
        assertThat(cells).allMatch(cell -> cell.of() == cells.size());
        assertThat(cells.stream().map(TeamIndicatorReleased::id)).doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void orderOfUnitsAndAnswersDoesNotMatter(@ForAll("teams") List<Team> teams, @ForAll Random random) {
        List<Integer> order = ordered(teams);
        Collections.shuffle(order, random);

        assertThat(releaser.release(organisation(teams, order).fortnight(), NOISE))
            .isEqualTo(releaser.release(organisation(teams, ordered(teams)).fortnight(), NOISE));
    }

    /** Which units are drawn for must not depend on what was answered. */
    @Property(tries = 100)
    void theSameCellsAreDrawnWhateverWasAnswered(@ForAll("teams") List<Team> teams) {
        List<Team> silent = teams.stream().map(team -> new Team(team.department, team.roster, List.of())).toList();

        assertThat(labelsDrawnFor(teams)).isEqualTo(labelsDrawnFor(silent));
    }

    private List<TeamIndicatorReleased> released(List<Team> teams) {
        return releaser.release(organisation(teams, ordered(teams)).fortnight(), NOISE);
    }

    private static List<TeamIndicatorReleased> published(List<TeamIndicatorReleased> cells, Level level) {
        return cells.stream().filter(cell -> cell.level() == level && cell.isPublished()).toList();
    }

    private static long count(List<TeamIndicatorReleased> cells) {
        return cells.stream().mapToLong(TeamIndicatorReleased::count).sum();
    }

    /** By the first of the teams that are released together, named t and its number. */
    private static String departmentOf(TeamIndicatorReleased unit, List<Team> teams) {
        String first = unit.unit().split("\\+")[0];
        return "d" + teams.get(Integer.parseInt(first.substring(1))).department;
    }

    private List<String> labelsDrawnFor(List<Team> teams) {
        List<String> labels = new ArrayList<>();
        NoiseSource none = new NoNoise();
        releaser.release(organisation(teams, ordered(teams)).fortnight(), (label, inputs, scale) -> {
            labels.add(label.toString());
            return none.draw(label, inputs, scale);
        });
        return labels;
    }

    private static List<Integer> ordered(List<Team> teams) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < teams.size(); i++) {
            order.add(i);
        }
        return order;
    }

    /** Department 0 stands for none. */
    private static SampleOrganisation organisation(List<Team> teams, List<Integer> order) {
        var organisation = new SampleOrganisation().department("d1").department("d2").department("d3");
        for (int i : order) {
            Team team = teams.get(i);
            organisation.team("t" + i, team.department == 0 ? null : "d" + team.department, team.roster);
            team.indices.forEach(index -> organisation.answers("t" + i, 1, index));
        }
        return organisation;
    }

}
