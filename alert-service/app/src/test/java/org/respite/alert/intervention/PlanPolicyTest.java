package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.alert.intervention.PlanPolicy.Accepted;
import org.respite.alert.intervention.PlanPolicy.Refused;

class PlanPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    private static final String STEP = "time-off";

    private static final String ROLE = "clinical lead";

    private final PlanPolicy policy = new PlanPolicy(InterventionCatalogue.shipped());

    @Test
    void beginsTodayAndIsReviewedAfterTwelveWeeksUnlessSaidOtherwise() {
        assertThat(judge(new PlanRequest(STEP, " clinical lead ", null, null, null, " ")))
            .isEqualTo(new Accepted(new PlannedStep(STEP, ROLE, TODAY, LocalDate.of(2026, 12, 23), null, null, null)));
    }

    @Test
    void leavesRoomForThreeResultsBeforeTheReview() {
        // The fortnight of the start ends on 4 October; three more are published on 18
        // November.
        assertThat(judge(dates("2026-09-30", "2026-11-17"))).isEqualTo(new Refused("reviewOn: 2026-11-17 (expected: "
                + "2026-11-18 or later, when three results since the start have been published)"));
        assertThat(judge(dates("2026-09-30", "2026-11-18"))).isInstanceOf(Accepted.class);
    }

    @Test
    void namesFieldValueAndExpectationOfADate() {
        assertThat(detail(dates("2026-13-01", null)))
            .isEqualTo("startOn: not a date (expected: one such as 2026-09-28)");
        assertThat(detail(dates("2026-08-30", null)))
            .isEqualTo("startOn: 2026-08-30 (expected: 2026-09-07..2027-09-29, from when the alert opened on)");
        assertThat(detail(dates("2026-09-30", "2027-10-01"))).startsWith("reviewOn: 2027-10-01 (expected: 2027-09-29");
    }

    @Test
    void knowsOnlyStepsOfTheCatalogue() {
        assertThat(detail(new PlanRequest("yoga", ROLE, null, null, null, null)))
            .isEqualTo("intervention: unknown (expected: an id of /api/v1/interventions)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "lea.lund@lakeside.example", "lead, +47 22 33 44 55", "clinical\nlead", "" })
    void takesARoleAndNotAPersonsAddress(String role) {
        assertThat(detail(new PlanRequest(STEP, role, null, null, null, null))).startsWith("ownerRole: ")
            .contains("no name and no address of a person")
            .doesNotContain("lakeside", "22 33");
    }

    @Test
    void aRoleHasEightyCharactersAtMost() {
        assertThat(detail(new PlanRequest(STEP, "x".repeat(81), null, null, null, null)))
            .startsWith("ownerRole: 81 characters (expected: ");
        assertThat(judge(new PlanRequest(STEP, "x".repeat(80), null, null, null, null))).isInstanceOf(Accepted.class);
    }

    @Test
    void aNoteHoldsNothingPersonalAndIsNotRepeated() {
        assertThat(detail(new PlanRequest(STEP, ROLE, null, null, null, "ask ana@lakeside.example")))
            .startsWith("note: ")
            .doesNotContain("ana");
        assertThat(detail(new PlanRequest(STEP, ROLE, null, null, null, "x".repeat(501)))).startsWith("note: 501");
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, -5, 61 })
    void aGoalIsAFallThatCanBe(int goal) {
        assertThat(detail(new PlanRequest(STEP, ROLE, null, null, goal, null)))
            .isEqualTo("goal: " + goal + " (expected: 1..60 points by which strain is to fall)");
    }

    private static PlanRequest dates(@Nullable String start, @Nullable String review) {
        return new PlanRequest(STEP, ROLE, start, review, null, null);
    }

    private PlanPolicy.Judgement judge(PlanRequest request) {
        return policy.judge(request, TODAY, Samples.OPENED);
    }

    private String detail(PlanRequest request) {
        return judge(request) instanceof Refused(var detail) ? detail : "accepted";
    }

}
