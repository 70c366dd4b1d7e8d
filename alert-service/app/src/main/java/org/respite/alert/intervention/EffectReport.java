package org.respite.alert.intervention;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.respite.alert.effect.Effect;
import org.respite.alert.effect.Effect.Estimate;
import org.respite.alert.effect.InterruptedSeries;
import org.respite.alert.explanation.DayFormat;
import org.respite.alert.explanation.FigureFormat;
import org.respite.alert.intervention.EffectView.GoalView;
import org.respite.alert.intervention.EffectView.IntervalView;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * Says what the figures say of a step, and what they do not say. While the interval holds
 * no change it is no success, whatever its middle.
 *
 * @param choice what was decided
 * @param title of the step
 */
record EffectReport(PlannedStep choice, String title, PlanContext situation) {

    EffectView view() {
        if (situation.today().isBefore(choice.startOn())) {
            return without("not-started", null, "It begins on " + DayFormat.of(choice.startOn()) + ".");
        }
        return switch (InterruptedSeries.effect(situation.results(), situation.opened(), start())) {
            case Effect.TooEarly(int before, int after) -> tooEarly(before, after);
            case Effect.CannotTell(var estimate) -> with("cannot-tell", estimate, cannotTell(estimate));
            case Effect.Improved(var estimate) -> with("improved", estimate, changed(estimate));
            case Effect.Worsened(var estimate) -> with("worsened", estimate, changed(estimate));
        };
    }

    private EffectView tooEarly(int before, int after) {
        if (hints().possibleBefore(choice.startOn()) < InterruptedSeries.MIN_A_SIDE) {
            return without("not-comparable", null,
                    "It began before three results since the alert were there (%d of 3), ".formatted(before)
                            + "so what it did cannot be told from strain falling back on its own." + standing());
        }
        int missing = InterruptedSeries.MIN_A_SIDE - after;
        var earliest = earliest(missing);
        return without("too-early", earliest,
                "Too early to say: %s since the start %s missing, which will be there on %s at the earliest.".formatted(
                        results(missing), missing == 1 ? "is" : "are",
                        DayFormat.of(LocalDate.ofInstant(earliest, situation.zone()))) + standing());
    }

    private static String results(int count) {
        return count == 1 ? "one result" : count + " results";
    }

    private Instant earliest(int missingAfter) {
        int fortnight = Math.max(situation.lastFortnight(), start()) + missingAfter;
        return new ReportingCalendar(situation.zone()).publishedAt(fortnight);
    }

    /** The fortnight in which it began. */
    private int start() {
        return EffectDates.fortnightOf(choice.startOn());
    }

    private static String cannotTell(Estimate estimate) {
        return "It cannot be told yet whether anything has changed: the middle is %s, but everything from %s to %s fits the figures."
            .formatted(points(estimate.points()), points(estimate.low()), points(estimate.high()));
    }

    private static String changed(Estimate estimate) {
        return "Strain is about %s than before it began; %s to %s fit the figures. Whether it was this step, the figures cannot say."
            .formatted(points(estimate.points()), points(estimate.low()), points(estimate.high()));
    }

    private static String points(double points) {
        long whole = Math.round(Math.abs(points));
        var amount = whole == 1 ? "1 point" : whole + " points";
        return whole == 0 ? amount : amount + (points < 0 ? " lower" : " higher");
    }

    private String standing() {
        var usual = usual();
        return usual == null ? "" : " Since the start strain has been %s than usual before the alert (%s to %s)."
            .formatted(points(usual.points()), points(usual.low()), points(usual.high()));
    }

    private @Nullable Estimate usual() {
        return situation.usual().since(situation.results(), start()).orElse(null);
    }

    private EffectView without(String state, @Nullable Instant earliest, String sentence) {
        return view(state, earliest, null, sentence + sizeOfTeam());
    }

    private EffectView with(String state, Estimate estimate, String sentence) {
        var goal = choice.goal() == null ? "" : " " + goal(reached(estimate, choice.goal()), choice.goal());
        return view(state, null, estimate, sentence + goal + (state.equals("cannot-tell") ? sizeOfTeam() : ""));
    }

    private static String goal(String reached, int points) {
        return switch (reached) {
            case "yes" -> "The goal of %d points is reached.".formatted(points);
            case "no" -> "The goal of %d points is not reached.".formatted(points);
            default -> "Whether the goal of %d points is reached cannot be told.".formatted(points);
        };
    }

    private static String reached(Estimate estimate, int goal) {
        if (estimate.high() <= -goal) {
            return "yes";
        }
        return estimate.low() > -goal ? "no" : "cannot-tell";
    }

    private String sizeOfTeam() {
        var half = expected();
        return half == null ? ""
                : " In a team of this size expect to know it to about ±%d points at the review, no closer."
                    .formatted(Math.round(half));
    }

    private @Nullable Double expected() {
        return situation.variance().isEmpty() ? null : FigureFormat.tenths(hints().expectedHalfWidth(choice));
    }

    private PlanWarnings hints() {
        return new PlanWarnings(situation);
    }

    private EffectView view(String state, @Nullable Instant earliest, @Nullable Estimate effect, String sentence) {
        return new EffectView(state, title, choice.startOn(), situation.before(choice.startOn()),
                situation.after(choice.startOn()), earliest, interval(effect), expected(), interval(usual()),
                goalView(effect), sentence, EffectView.BASIS);
    }

    private @Nullable GoalView goalView(@Nullable Estimate effect) {
        return choice.goal() == null ? null
                : new GoalView(choice.goal(), effect == null ? "cannot-tell" : reached(effect, choice.goal()));
    }

    private static @Nullable IntervalView interval(@Nullable Estimate estimate) {
        return estimate == null ? null : new IntervalView(FigureFormat.tenths(estimate.points()),
                FigureFormat.tenths(estimate.low()), FigureFormat.tenths(estimate.high()));
    }

}
