package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;
import org.respite.scoring.noise.CellNoise;

/** What has to hold before a figure is published. */
class PublicationGatesTest extends HandWorkedReleases {

    @ParameterizedTest(name = "roster {0}, {1} answered, count noise {2}: {3}")
    @CsvSource({ "8, 6, 0, PUBLISHED", "8, 5, 1, PUBLISHED", "8, 5, 0, WITHHELD", "8, 4, 9, WITHHELD",
            "8, 9, -4, WITHHELD", "7, 7, 0, WITHHELD", "30, 0, 0, WITHHELD" })
    void decide(int roster, int answered, long countNoise, Outcome outcome) {
        var one = new SampleOrganisation().team("one", null, roster).answers("one", answered, 60);

        TeamIndicatorReleased cell = releaser.release(one.fortnight(), (_, _, _) -> new CellNoise(17, countNoise))
            .getFirst();

        assertThat(cell.outcome()).isEqualTo(outcome);
        boolean published = outcome == Outcome.PUBLISHED;
        assertFigures(cell, 40, published ? 20L * answered + 17 : 0, published ? answered + countNoise : 0,
                published ? 1 : 0);
    }

    @Test
    void noParentRestsOnOnePublishedUnit() {
        var lone = new SampleOrganisation().department("surgery")
            .team("ward-1", "surgery", 9)
            .team("ward-2", "surgery", 9)
            .answers("ward-1", 9, 60)
            .answers("ward-2", 4, 60);

        assertThat(releaser.release(lone.fortnight(), NO_NOISE)).filteredOn(TeamIndicatorReleased::isPublished)
            .extracting(TeamIndicatorReleased::unit)
            .containsExactly("ward-1");
    }

    @Test
    void aTeamMissingFromTheHeadcountsIsWithheld() {
        var unknown = new SampleOrganisation().team("a", null, 9).team("b", null, 0).answers("b", 9, 60);

        assertThat(releaser.release(unknown.fortnight(), NO_NOISE)).noneMatch(TeamIndicatorReleased::isPublished);
    }

}
