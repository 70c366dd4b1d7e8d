package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.EventType;
import org.respite.contract.Ids;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.NoNoise;
import org.respite.scoring.noise.NoiseSource;

/** With the noise off, so that every figure can be worked out by hand. */
class ReleaserTest {

    private static final NoiseSource NO_NOISE = new NoNoise();

    private final Releaser releaser = new Releaser(ReleasePolicy.standard());

    private final SampleOrganisation organisation = new SampleOrganisation().department("surgery")
        .department("medicine")
        .team("ward-1", "surgery", 10)
        .team("ward-2", "surgery", 9)
        .team("ward-3", "medicine", 12)
        .team("ward-4", "medicine", 8)
        .team("chaplains", null, 8)
        .answers("ward-1", 8, 50)
        .answers("ward-1", 1, 99)
        .answers("ward-2", 6, 30)
        .answers("ward-3", 10, 60)
        .answers("ward-4", 7, 80)
        .answers("chaplains", 6, 20)
        .centre("medicine", 55)
        .centre("acme", 45);

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
            .isEqualTo(new Mechanism("default", 60, 4050, 1.5, PrivacyNotice.promise(ReleasePolicy.standard())));
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
    void mergingCanBeSwitchedOff() {
        ReleasePolicy policy = ReleasePolicy.standard();
        Releaser separate = new Releaser(new ReleasePolicy("mine", 60, policy.exhaustion(), policy.context(),
                policy.gates(), policy.initialCentre(), false));
        organisation.team("theatre", "surgery", 3).answers("theatre", 3, 40);

        assertThat(separate.release(organisation.fortnight(), NO_NOISE))
            .filteredOn(cell -> cell.unit().equals("theatre"))
            .singleElement()
            .matches(cell -> !cell.isPublished());
    }

    @Nested
    class TheGates {

        @ParameterizedTest(name = "roster {0}, {1} answered, count noise {2}: {3}")
        @CsvSource({ "8, 6, 0, PUBLISHED", "8, 5, 1, PUBLISHED", "8, 5, 0, WITHHELD", "8, 4, 9, WITHHELD",
                "8, 9, -4, WITHHELD", "7, 7, 0, WITHHELD", "30, 0, 0, WITHHELD" })
        void decide(int roster, int answered, long countNoise, Outcome outcome) {
            SampleOrganisation one = new SampleOrganisation().team("one", null, roster).answers("one", answered, 60);

            TeamIndicatorReleased cell = releaser.release(one.fortnight(), (_, _, _) -> new CellNoise(17, countNoise))
                .getFirst();

            assertThat(cell.outcome()).isEqualTo(outcome);
            boolean published = outcome == Outcome.PUBLISHED;
            assertFigures(cell, 40, published ? 20L * answered + 17 : 0, published ? answered + countNoise : 0,
                    published ? 1 : 0);
        }

        @Test
        void noParentRestsOnOnePublishedUnit() {
            SampleOrganisation lone = new SampleOrganisation().department("surgery")
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
            SampleOrganisation unknown = new SampleOrganisation().team("a", null, 9)
                .team("b", null, 0)
                .answers("b", 9, 60);

            assertThat(releaser.release(unknown.fortnight(), NO_NOISE)).noneMatch(TeamIndicatorReleased::isPublished);
        }

    }

    @Nested
    class NextCentres {

        @Test
        void followThePublishedLevelsInStepsOfFive() {
            Map<String, Integer> next = releaser.nextCentres(Map.of("medicine", 55, "acme", 45),
                    releaser.release(organisation.fortnight(), NO_NOISE));

            assertThat(next).isEqualTo(Map.of("surgery", 45, "medicine", 70, "acme", 50));
        }

        @Test
        void stayWhereNothingWasPublished() {
            SampleOrganisation silent = new SampleOrganisation().department("surgery").team("ward-1", "surgery", 9);

            assertThat(releaser.nextCentres(Map.of("surgery", 60), releaser.release(silent.fortnight(), NO_NOISE)))
                .isEqualTo(Map.of("surgery", 60));
        }

        @ParameterizedTest
        @CsvSource({ "10, 30", "32, 30", "33, 35", "47, 45", "48, 50", "70, 70" })
        void areRoundedAndKeptWithinThirtyAndSeventy(int index, int centre) {
            SampleOrganisation even = new SampleOrganisation().team("a", null, 9)
                .team("b", null, 9)
                .answers("a", 9, index)
                .answers("b", 9, index);

            assertThat(releaser.nextCentres(Map.of(), releaser.release(even.fortnight(), NO_NOISE)))
                .containsEntry("acme", centre);
        }

    }

    @Nested
    class TheContext {

        /** ward-1 and ward-2 have 19 people together, ward-3 and ward-4 have 20. */
        private static final int UNITS_AND_PARENTS = 6;

        @Test
        void isReleasedOncePerBlockWithAllItsSeries() {
            List<TeamIndicatorReleased> cells = releaser.release(organisation.block(), NO_NOISE);

            assertThat(cells).hasSize(6 * UNITS_AND_PARENTS).allMatch(cell -> cell.of() == 6 * UNITS_AND_PARENTS);
            assertThat(cells.stream().map(TeamIndicatorReleased::series).distinct()).containsExactly(
                    "depersonalization", "personalAccomplishment", "driver.workload", "driver.say",
                    "driver.supervision", "driver.documentation");
            assertThat(cells.getFirst().cadence()).isEqualTo(Cadence.BLOCK);
            assertThat(cells.getFirst().period()).isEqualTo(9);
            assertThat(cells.getFirst().from()).isEqualTo(LocalDate.of(2024, 9, 9));
            assertThat(cells.getFirst().to()).isEqualTo(LocalDate.of(2024, 10, 6));
            assertThat(cells.getFirst().publishedAt()).isEqualTo(Instant.parse("2024-10-08T22:15:00Z"));
            assertThat(cells.getFirst().mechanism())
                .isEqualTo(new Mechanism("default", 60, 97200, 6, PrivacyNotice.promise(ReleasePolicy.standard())));
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
                .isThrownBy(() -> releaser
                    .release(new BlockInputs(inputs.tree(), inputs.block(), uneven, inputs.centres()), NO_NOISE))
                .withMessageStartingWith("contributors: differ by series (expected: ");
        }

        @Test
        void aCellOfTheMostUnitsWithTheLongestIdsFitsItsRecord() {
            SampleOrganisation many = new SampleOrganisation().department("d");
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

    private List<TeamIndicatorReleased> released() {
        return releaser.release(organisation.fortnight(), NO_NOISE);
    }

    private static TeamIndicatorReleased cell(String unit, List<TeamIndicatorReleased> cells) {
        return cells.stream().filter(cell -> cell.unit().equals(unit)).findFirst().orElseThrow();
    }

    private static void assertFigures(TeamIndicatorReleased cell, int centre, long sum, long count, int cells) {
        assertThat(List.of((long) cell.centre(), cell.sum(), cell.count(), (long) cell.cells()))
            .containsExactly((long) centre, sum, count, (long) cells);
    }

}
