package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;

/** The cells of a fortnight, and what they hold. */
class ReleaserTest extends HandWorkedReleases {

    @Test
    void unitsAreCentredOnTheirDepartmentAndClipped() {
        List<TeamIndicatorReleased> cells = released();

        assertFigures(cell("ward-1", cells), 40, 8 * 10 + 30, 9, 1);
        assertFigures(cell("ward-2", cells), 40, 6 * -10, 6, 1);
        assertFigures(cell("ward-3", cells), 55, 10 * 5, 10, 1);
        assertFigures(cell("ward-4", cells), 55, 7 * 25, 7, 1);
        assertFigures(cell("chaplains", cells), 45, 6 * -25, 6, 1);
    }

    @Test
    void parentsAreSumsOfUnitsMovedToTheirOwnCentre() {
        List<TeamIndicatorReleased> cells = released();

        assertFigures(cell("surgery", cells), 40, 110 - 60, 15, 2);
        assertFigures(cell("medicine", cells), 55, 50 + 175, 17, 2);
        assertFigures(cell("acme", cells), 45, (50 - 5 * 15) + (225 + 10 * 17) - 150, 15 + 17 + 6, 5);
        assertThat(cell("surgery", cells).headcount()).isEqualTo(19);
        assertThat(cell("acme", cells).headcount()).isEqualTo(47);
        assertThat(cell("surgery", cells).mean()).isEqualTo((8 * 50 + 70 + 6 * 30) / 15.0);
    }

    @Test
    void everyCellTellsItsPlaceTimeAndMechanism() {
        TeamIndicatorReleased cell = cell("ward-1", released());

        assertThat(cell)
            .extracting(TeamIndicatorReleased::organisation, TeamIndicatorReleased::level,
                    TeamIndicatorReleased::cadence, TeamIndicatorReleased::period, TeamIndicatorReleased::series,
                    TeamIndicatorReleased::headcount)
            .containsExactly("acme", Level.UNIT, Cadence.FORTNIGHT, 18, "emotionalExhaustion", 10);
        assertThat(cell.from()).isEqualTo(LocalDate.of(2024, 9, 9));
        assertThat(cell.to()).isEqualTo(LocalDate.of(2024, 9, 22));
        assertThat(cell.publishedAt()).isEqualTo(Instant.parse("2024-09-24T22:15:00Z"));
        assertThat(cell.mechanism())
            .isEqualTo(new Mechanism("default", 60, 4050, 1.5, PrivacyFigures.promise(ReleasePolicy.standard())));
    }

    @Test
    void cellsComeInFixedOrderAndKnowTheirNumber() {
        List<TeamIndicatorReleased> cells = releaser.release(organisation.fortnight(), NO_NOISE);

        assertThat(cells).extracting(TeamIndicatorReleased::unit)
            .containsExactly("chaplains", "ward-1", "ward-2", "ward-3", "ward-4", "medicine", "surgery", "acme");
        assertThat(cells).allMatch(cell -> cell.of() == 8);
    }

    @Test
    void anOrganisationWithoutUnitsHasOneWithheldCell() {
        assertThat(releaser.release(new SampleOrganisation().fortnight(), NO_NOISE)).singleElement()
            .matches(cell -> cell.level() == Level.ORGANISATION && !cell.isPublished() && cell.of() == 1);
    }

    @Test
    void answersUnderIdsThatAreNoTeamsCountNowhere() {
        organisation.answers("gone", 20, 100).answers("surgery", 20, 100);

        assertFigures(cell("surgery", released()), 40, 50, 15, 2);
    }

    @Test
    void smallTeamsAreReleasedTogetherUnderJointIds() {
        organisation.team("theatre", "surgery", 3)
            .team("clinic", "surgery", 5)
            .answers("theatre", 3, 40)
            .answers("clinic", 4, 45);

        List<TeamIndicatorReleased> cells = released();

        assertFigures(cell("clinic+theatre", cells), 40, 4 * 5, 7, 1);
        assertThat(cell("clinic+theatre", cells).headcount()).isEqualTo(8);
        assertThat(cells).extracting(TeamIndicatorReleased::unit).doesNotContain("clinic", "theatre");
        assertFigures(cell("surgery", cells), 40, 50 + 20, 15 + 7, 3);
    }

    @Test
    void cellsTellWhoLeftAndAreOtherwiseAsTheyWere() {
        organisation.team("theatre", "surgery", 3)
            .team("clinic", "surgery", 5)
            .answers("theatre", 3, 40)
            .answers("clinic", 4, 45);
        List<TeamIndicatorReleased> before = released();

        organisation.leavers("ward-1", 4).leavers("clinic", 1).leavers("theatre", 9);
        List<TeamIndicatorReleased> cells = released();

        assertThat(before).allMatch(cell -> cell.leavers() == null);
        assertThat(cell("ward-1", cells).leavers()).isEqualTo(4);
        assertThat(cell("ward-1", cells).asked()).isEqualTo(cell("ward-1", before).headcount() - 4);
        assertThat(cell("clinic+theatre", cells).leavers()).as("no more than there are").isEqualTo(8);
        assertThat(cell("ward-2", cells).leavers()).isNull();
        assertThat(cell("surgery", cells).leavers()).isEqualTo(14);
        assertThat(cell("acme", cells).leavers()).isEqualTo(14);
        assertThat(cells).usingRecursiveComparison().ignoringFields("leavers").isEqualTo(before);
        assertThat(releaser.release(organisation.block(), NO_NOISE)).allMatch(cell -> cell.leavers() == null);
    }

    @Test
    void mergingCanBeSwitchedOff() {
        ReleasePolicy policy = ReleasePolicy.standard();
        var separate = new Releaser(new ReleasePolicy("mine", 60, policy.exhaustion(), policy.context(), policy.gates(),
                policy.initialCentre(), false));
        organisation.team("theatre", "surgery", 3).answers("theatre", 3, 40);

        assertThat(separate.release(organisation.fortnight(), NO_NOISE))
            .filteredOn(cell -> cell.unit().equals("theatre"))
            .singleElement()
            .matches(cell -> !cell.isPublished());
    }

    @Test
    void whatMayNotBeReleasedKeepsItsPlaces() {
        List<TeamIndicatorReleased> released = released();

        List<TeamIndicatorReleased> withheld = releaser.withhold(organisation.fortnight());

        assertThat(withheld).hasSameSizeAs(released)
            .allMatch(cell -> !cell.isPublished() && cell.sum() == 0 && cell.count() == 0 && cell.of() == 8);
        assertThat(withheld.stream().map(TeamIndicatorReleased::id))
            .containsExactlyElementsOf(released.stream().map(TeamIndicatorReleased::id).toList());
        assertThat(releaser.withhold(organisation.block())).hasSize(36).noneMatch(TeamIndicatorReleased::isPublished);
    }

    @Test
    void inputsPrintNoFigures() {
        assertThat(organisation.fortnight()).hasToString("PeriodInputs[organisation=acme, fortnight=18]");
        assertThat(organisation.block()).hasToString("BlockInputs[organisation=acme, block=9]");
    }

}
