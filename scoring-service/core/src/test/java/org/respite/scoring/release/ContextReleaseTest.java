package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.Ids;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.NoiseSource;

/** The four-week figures of a block. */
class ContextReleaseTest extends HandWorkedReleases {

    /** ward-1 and ward-2 have 19 people together, ward-3 and ward-4 have 20. */
    private static final int UNITS_AND_PARENTS = 6;

    @Test
    void isReleasedOncePerBlockWithAllItsSeries() {
        List<TeamIndicatorReleased> cells = releaser.release(organisation.block(), NO_NOISE);

        assertThat(cells).hasSize(6 * UNITS_AND_PARENTS).allMatch(cell -> cell.of() == 6 * UNITS_AND_PARENTS);
        assertThat(cells.stream().map(TeamIndicatorReleased::series).distinct()).containsExactly("depersonalization",
                "personalAccomplishment", "driver.workload", "driver.say", "driver.supervision",
                "driver.documentation");
        assertThat(cells.getFirst().cadence()).isEqualTo(Cadence.BLOCK);
        assertThat(cells.getFirst().period()).isEqualTo(9);
        assertThat(cells.getFirst().from()).isEqualTo(LocalDate.of(2024, 9, 9));
        assertThat(cells.getFirst().to()).isEqualTo(LocalDate.of(2024, 10, 6));
        assertThat(cells.getFirst().publishedAt()).isEqualTo(Instant.parse("2024-10-08T22:15:00Z"));
        assertThat(cells.getFirst().mechanism())
            .isEqualTo(new Mechanism("default", 60, 97200, 6, PrivacyFigures.promise(ReleasePolicy.standard())));
    }

    @Test
    void isForReportingUnitsOfTwentyPeople() {
        List<TeamIndicatorReleased> cells = releaser.release(organisation.block(), NO_NOISE);

        assertThat(cells.stream().limit(UNITS_AND_PARENTS)).extracting(TeamIndicatorReleased::unit)
            .containsExactly("chaplains", "ward-1+ward-2", "ward-3+ward-4", "medicine", "surgery", "acme");
        assertThat(cells).filteredOn(TeamIndicatorReleased::isPublished)
            .hasSize(6)
            .allMatch(cell -> cell.unit().equals("ward-3+ward-4") && cell.headcount() == 20);
    }

    @Test
    void hasCentresOfItsOwnPerSeries() {
        organisation.team("ward-5", "medicine", 20).answers("ward-5", 20, 60);

        List<TeamIndicatorReleased> cells = releaser.release(organisation.block(), NO_NOISE);

        assertFigures(cell("ward-5", cells), 55, 20 * 5, 20, 1);
        assertFigures(cell("medicine", cells), 55, 20 * 5 + 10 * 5 + 7 * 25, 37, 2);
        assertThat(releaser.nextCentres("personalAccomplishment", Map.of(), cells)).containsEntry("medicine", 60);
    }

    @Test
    void whoLeavesADriverOutStaysAtItsCentre() {
        organisation.workload("ward-3", 3, 65);

        List<TeamIndicatorReleased> cells = releaser.release(organisation.block(), NO_NOISE);

        assertThat(cells).filteredOn(TeamIndicatorReleased::isPublished)
            .filteredOn(cell -> cell.series().startsWith("driver."))
            .extracting(TeamIndicatorReleased::series, TeamIndicatorReleased::sum, TeamIndicatorReleased::count)
            .containsExactly(tuple("driver.workload", 3 * 25L, 17L), tuple("driver.say", 0L, 17L),
                    tuple("driver.supervision", 0L, 17L), tuple("driver.documentation", 0L, 17L));
    }

    @Test
    void sharesOneNoisyCountAmongItsSeries() {
        NoiseSource bySeries = (label, _, _) -> new CellNoise(0, label.series().length());

        assertThat(releaser.release(organisation.block(), bySeries))
            .filteredOn(cell -> cell.unit().equals("ward-3+ward-4"))
            .hasSize(6)
            .allMatch(cell -> cell.count() == 17L + "depersonalization".length());
    }

    @Test
    void refusesContributorsToOneCoreSeriesOnly() {
        refuses("depersonalization", Map.of());
    }

    @Test
    void refusesMoreContributorsToADriverThanToTheCore() {
        refuses("driver.say", Map.of("ward-3", IndexHistogram.empty().plus(3), "ward-4",
                IndexHistogram.fromBytes(new byte[] { 1, 0, 0, 0, 17 })));
    }

    private void refuses(String series, Map<String, IndexHistogram> tallies) {
        BlockInputs inputs = organisation.block();
        Map<String, Map<String, IndexHistogram>> uneven = new HashMap<>(inputs.tallies());
        uneven.put(series, tallies);

        assertThatIllegalArgumentException()
            .isThrownBy(() -> releaser.release(new BlockInputs(inputs.tree(), inputs.block(), uneven, inputs.centres()),
                    NO_NOISE))
            .withMessageStartingWith("contributors: differ by series (expected: ");
    }

    @Test
    void aCellOfTheMostUnitsWithTheLongestIdsFitsItsRecord() {
        var many = new SampleOrganisation().department("d");
        for (int i = 0; i < Ids.MOST_JOINED; i++) {
            String id = Character.toString('a' + i).repeat(64);
            many.team(id, "d", 2).answers(id, 2, 0);
        }

        TeamIndicatorReleased cell = releaser.release(many.block(), NO_NOISE).getFirst();

        assertThat(cell.isPublished()).isTrue();
        assertThat(cell.unit()).hasSize(12 * 64 + 11);
        assertThat(EventType.TEAM_INDICATOR_RELEASED.write(cell)).hasSize(2048);
    }

}
