package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.NoNoise;
import org.respite.scoring.noise.NoiseSource;

/** What becomes of those whose team's gates hold it back. */
class PooledRemainderTest {

    private static final NoiseSource NO_NOISE = new NoNoise();

    private final Releaser releaser = new Releaser(ReleasePolicy.standard());

    private final SampleOrganisation organisation = new SampleOrganisation().department("surgery")
        .department("medicine")
        .team("ward-1", "surgery", 9)
        .answers("ward-1", 9, 60);

    @Test
    void twoTeamsThatAreHeldBackEnterTheirDepartmentTogether() {
        organisation.team("ward-2", "surgery", 8)
            .answers("ward-2", 3, 50)
            .team("ward-3", "surgery", 8)
            .answers("ward-3", 4, 30);

        List<TeamIndicatorReleased> cells = released(NO_NOISE);

        assertFigures(cells, "surgery", 9 * 20 + 3 * 10 - 4 * 10, 16, 3);
        assertFigures(cells, "acme", 9 * 20 + 3 * 10 - 4 * 10, 16, 3);
        assertThat(cells).filteredOn(TeamIndicatorReleased::isPublished)
            .extracting(TeamIndicatorReleased::unit)
            .containsExactly("ward-1", "surgery", "acme");
    }

    @ParameterizedTest(name = "rosters {0} and {1}, {2} and {3} answered, count noise {4} each: {5} cells")
    @CsvSource({ "8, 8, 3, 3, 0, 3", "8, 8, 3, 2, 0, 0", "8, 8, 3, 2, 1, 3", "8, 8, 3, 1, 2, 0", "8, 8, 4, 4, -2, 0" })
    void onlyIfTheyPassTheGatesJointly(int one, int other, int ofOne, int ofOther, long countNoise, int cells) {
        organisation.team("ward-2", "surgery", one)
            .answers("ward-2", ofOne, 50)
            .team("ward-3", "surgery", other)
            .answers("ward-3", ofOther, 50);

        assertThat(cell(released((_, _, _) -> new CellNoise(0, countNoise)), "surgery").cells()).isEqualTo(cells);
    }

    @Test
    void oneAloneEntersNowhere() {
        organisation.team("ward-2", "surgery", 40)
            .answers("ward-2", 4, 50)
            .team("ward-3", "surgery", 9)
            .answers("ward-3", 9, 40);

        assertFigures(released(NO_NOISE), "surgery", 9 * 20, 18, 2);
    }

    @Test
    void twoOfDifferentDepartmentsEnterTheOrganisationAlone() {
        organisation.team("ward-2", "surgery", 8)
            .answers("ward-2", 4, 50)
            .team("ward-4", "medicine", 8)
            .answers("ward-4", 4, 50);

        List<TeamIndicatorReleased> cells = released(NO_NOISE);

        assertFigures(cells, "acme", 9 * 20 + 8 * 10, 17, 3);
        assertThat(cells).filteredOn(TeamIndicatorReleased::isPublished)
            .extracting(TeamIndicatorReleased::unit)
            .containsExactly("ward-1", "acme");
    }

    /** Else it would be what is left of the organisation without its departments. */
    @Test
    void oneLeftOverBesideAPooledDepartmentEntersNowhere() {
        organisation.team("ward-2", "surgery", 8)
            .answers("ward-2", 4, 50)
            .team("ward-4", "medicine", 8)
            .answers("ward-4", 4, 60)
            .team("ward-5", "medicine", 8)
            .answers("ward-5", 4, 70);

        List<TeamIndicatorReleased> cells = released(NO_NOISE);

        assertFigures(cells, "medicine", 4 * 20 + 4 * 30, 8, 2);
        assertFigures(cells, "acme", 9 * 20 + 4 * 20 + 4 * 30, 17, 3);
    }

    @Test
    void itIsTheSumOfTheDrawsThatWereMadeAnyway() {
        List<String> labels = new ArrayList<>();
        organisation.team("ward-2", "surgery", 8)
            .answers("ward-2", 4, 50)
            .team("ward-3", "surgery", 8)
            .answers("ward-3", 4, 50);

        List<TeamIndicatorReleased> cells = released((label, _, _) -> {
            labels.add(label.unit());
            return new CellNoise(label.unit().equals("ward-2") ? 100 : 1000, 0);
        });

        assertThat(labels).filteredOn(unit -> unit.startsWith("ward")).containsExactly("ward-1", "ward-2", "ward-3");
        assertFigures(cells, "surgery", 9 * 20 + 1000 + 4 * 10 + 100 + 4 * 10 + 1000, 17, 3);
    }

    @Test
    void whoAnswersForATeamWithoutARosterCountsNowhere() {
        organisation.team("ward-2", "surgery", 0)
            .answers("ward-2", 4, 50)
            .team("ward-3", "surgery", 20)
            .answers("ward-3", 4, 50);

        assertThat(cell(released(NO_NOISE), "surgery").isPublished()).isFalse();
    }

    @Test
    void thePeriodOfABudgetThatIsSpentHasNone() {
        organisation.team("ward-2", "surgery", 8)
            .answers("ward-2", 4, 50)
            .team("ward-3", "surgery", 8)
            .answers("ward-3", 4, 50);

        assertThat(releaser.withhold(organisation.fortnight())).noneMatch(TeamIndicatorReleased::isPublished);
    }

    private List<TeamIndicatorReleased> released(NoiseSource noise) {
        return releaser.release(organisation.fortnight(), noise);
    }

    private static void assertFigures(List<TeamIndicatorReleased> cells, String unit, long sum, long count,
            int unitCells) {
        assertThat(cell(cells, unit))
            .extracting(TeamIndicatorReleased::sum, TeamIndicatorReleased::count, TeamIndicatorReleased::cells)
            .containsExactly(sum, count, unitCells);
    }

    private static TeamIndicatorReleased cell(List<TeamIndicatorReleased> cells, String unit) {
        return cells.stream().filter(cell -> cell.unit().equals(unit)).findFirst().orElseThrow();
    }

}
