package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.intervention.Samples.OPENED;
import static org.respite.alert.intervention.Samples.START_ON;
import static org.respite.alert.intervention.Samples.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.alert.effect.Observation;

class PlanWarningsTest {

    private static final List<Observation> RELEASED = results(OPENED - 1, 42, 56, 54, 55);

    private static final InterventionCatalogue CATALOGUE = InterventionCatalogue.shipped();

    @Test
    void aGoalNobodyHasReachedIsAnsweredWithAHint() {
        assertThat(hints("caseload-reweighting", 40))
            .containsExactly("A goal of 40 points is far above what such steps "
                    + "have reached where they were studied (about 9 points, 6 to 12).");
        assertThat(hints("restorative-supervision", 40)).containsExactly("A goal of 40 points is far above what good "
                + "programmes reach (about 6 points, 3 to 8); of this step alone nobody knows.");
    }

    /**
     * Four results on each side, of variance 36 + 4, five fortnights apart: √(10 + 10 +
     * 2) · 1.96 = 9.2.
     */
    @Test
    void aGoalTooSmallToBeSeenIsAnsweredWithAHint() {
        assertThat(hints("caseload-reweighting", 5))
            .containsExactly("In a team of this size the effect will be known to "
                    + "about ±9 points at the review, so 5 points may be reached without the figures showing it.");
        assertThat(hints("caseload-reweighting", 10)).isEmpty();
        assertThat(hints("caseload-reweighting", null)).isEmpty();
    }

    @Test
    void aStartTooSoonToCompareIsAnsweredWithTheDayFromWhichItIsNot() {
        var plannedStep = new PlannedStep("time-off", "clinical lead", START_ON.minusWeeks(4), START_ON.plusWeeks(8),
                null, null, null);

        assertThat(hints(plannedStep, OPENED + 2)).singleElement()
            .asString()
            .startsWith("Only 2 of the three results needed between the alert and the start can be there")
            .contains("A start on 2026-11-02 or later would allow it; do not wait");
    }

    @Test
    void nothingIsKnownOfAUnitWithoutResults() {
        var situation = Samples.situation(List.of(), OPENED);

        assertThat(new PlanWarnings(situation).about(Samples.choice("caseload-reweighting", 5),
                CATALOGUE.step("caseload-reweighting").orElseThrow()))
            .isEmpty();
    }

    private static List<String> hints(String step, @Nullable Integer goal) {
        return hints(Samples.choice(step, goal), OPENED + 2);
    }

    private static List<String> hints(PlannedStep plannedStep, int last) {
        return new PlanWarnings(Samples.situation(RELEASED, last)).about(plannedStep,
                CATALOGUE.step(plannedStep.intervention()).orElseThrow());
    }

}
