package org.respite.alert.intervention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.respite.alert.effect.Effect;
import org.respite.alert.effect.InterruptedSeries;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * What to know about a plan before it is begun. A hint refuses nothing.
 *
 * @param situation what the plan is judged by
 */
record PlanWarnings(PlanContext situation) {

    /**
     * A good programme as a whole: SMD 0.29 (0.16 to 0.42) times 20 points between single
     * answers (Panagioti 2017).
     */
    private static final Intervention.TypicalReduction PROGRAMME = new Intervention.TypicalReduction(6, 3, 8,
            "what good programmes reach in physicians");

    List<String> about(PlannedStep plannedStep, Intervention step) {
        return Stream
            .of(goalTooHigh(plannedStep, step), goalTooSmallToSee(plannedStep), startTooSoonToCompare(plannedStep))
            .flatMap(Optional::stream)
            .toList();
    }

    private static Optional<String> goalTooHigh(PlannedStep plannedStep, Intervention step) {
        var known = step.typicalReduction();
        var typical = known == null ? PROGRAMME : known;
        if (plannedStep.goal() == null || plannedStep.goal() <= typical.high()) {
            return Optional.empty();
        }
        var found = known == null ? "good programmes reach (about %d points, %d to %d); of this step alone nobody knows"
                : "such steps have reached where they were studied (about %d points, %d to %d)";
        return Optional.of(("A goal of %d points is far above what " + found + ".").formatted(plannedStep.goal(),
                typical.points(), typical.low(), typical.high()));
    }

    private Optional<String> goalTooSmallToSee(PlannedStep plannedStep) {
        if (plannedStep.goal() == null || situation.variance().isEmpty()) {
            return Optional.empty();
        }
        long half = Math.round(expectedHalfWidth(plannedStep));
        return plannedStep.goal() >= half ? Optional.empty()
                : Optional.of(("In a team of this size the effect will be known to about ±%d points at the review, "
                        + "so %d points may be reached without the figures showing it.")
                    .formatted(half, plannedStep.goal()));
    }

    /**
     * Half the 95 % interval to expect at the review, in points. Only where there is a
     * result.
     */
    double expectedHalfWidth(PlannedStep plannedStep) {
        int before = Math.max(InterruptedSeries.MIN_A_SIDE, possibleBefore(plannedStep.startOn()));
        double error = InterruptedSeries.expectedError(situation.variance().orElseThrow(), before,
                untilReview(plannedStep));
        return new Effect.Estimate(0, error).halfWidth();
    }

    private static int untilReview(PlannedStep plannedStep) {
        int start = EffectDates.fortnightOf(plannedStep.startOn());
        int last = start + InterruptedSeries.MIN_A_SIDE;
        while (!EffectDates.publicationOf(last + 1).isAfter(plannedStep.reviewOn())) {
            last++;
        }
        return last - start;
    }

    private Optional<String> startTooSoonToCompare(PlannedStep plannedStep) {
        int before = possibleBefore(plannedStep.startOn());
        return before >= InterruptedSeries.MIN_A_SIDE ? Optional.empty()
                : Optional
                    .of(("Only %d of the three results needed between the alert and the start can be there, so no "
                            + "effect will be told from strain falling back on its own. A start on %s or later would "
                            + "allow it; do not wait for the figures where people need it now.")
                        .formatted(before, earliestComparableStart()));
    }

    /** Results between the alert and the start: those there are and those to come. */
    int possibleBefore(LocalDate startOn) {
        int start = EffectDates.fortnightOf(startOn);
        int firstToCome = Math.max(situation.lastFortnight(), situation.opened()) + 1;
        return situation.before(startOn) + Math.max(0, start - firstToCome);
    }

    private LocalDate earliestComparableStart() {
        int start = Math.max(situation.lastFortnight(), situation.opened()) + 1;
        while (possibleBefore(ReportingCalendar.firstDayOf(start)) < InterruptedSeries.MIN_A_SIDE) {
            start++;
        }
        return ReportingCalendar.firstDayOf(start);
    }

}
