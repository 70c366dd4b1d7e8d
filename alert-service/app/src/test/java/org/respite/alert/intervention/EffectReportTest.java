package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.intervention.Samples.OPENED;
import static org.respite.alert.intervention.Samples.START;
import static org.respite.alert.intervention.Samples.both;
import static org.respite.alert.intervention.Samples.means;
import static org.respite.alert.intervention.Samples.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.effect.Observation;
import org.respite.alert.intervention.EffectView.GoalView;
import org.respite.alert.intervention.EffectView.IntervalView;

/**
 * By hand: four results a side with a weight of 1/40 make a variance of 10 each; they lie
 * five fortnights apart, which adds a drift of 2; so the standard error is √22, half the
 * interval 9.19 points.
 */
class EffectReportTest {

    private static final int LAST = START + 4;

    private static final List<Observation> BEFORE = results(OPENED + 1, 50, 52, 48, 50);

    @Test
    void tellsAnImprovementWithItsInterval() {
        var view = view(both(BEFORE, results(START + 1, 38, 42, 40, 40)), null);

        assertThat(view.state()).isEqualTo("improved");
        assertThat(view.effect()).isEqualTo(new IntervalView(-10, -19.2, -0.8));
        assertThat(view.before()).isEqualTo(4);
        assertThat(view.after()).isEqualTo(4);
        assertThat(view.sentence())
            .isEqualTo("Strain is about 10 points lower than before it began; 19 points lower to 1 point lower fit the"
                    + " figures. Whether it was this step, the figures cannot say.");
    }

    @Test
    void claimsNoSuccessWhileTheIntervalHoldsNoChange() {
        var view = view(both(BEFORE, results(START + 1, 43, 47, 45, 45)), 4);

        assertThat(view.state()).isEqualTo("cannot-tell");
        assertThat(view.effect()).isEqualTo(new IntervalView(-5, -14.2, 4.2));
        assertThat(view.goal()).isEqualTo(new GoalView(4, "cannot-tell"));
        assertThat(view.sentence()).startsWith("It cannot be told yet whether anything has changed: the middle is 5 "
                + "points lower, but everything from 14 points lower to 4 points higher fits the figures. Whether the "
                + "goal of 4 points is reached cannot be told. In a team of this size expect to know it to about ±");
    }

    @Test
    void tellsAWorsening() {
        assertThat(view(both(BEFORE, results(START + 1, 60, 60, 60, 60)), null).state()).isEqualTo("worsened");
    }

    @Test
    void whatRaisedTheAlertAndTheFortnightOfTheStartChangeNothing() {
        var calm = both(BEFORE, results(START + 1, 43, 47, 45, 45));
        var wild = both(calm, List.of(new Observation(OPENED, 99, 36), new Observation(OPENED - 1, 99, 36),
                new Observation(START, 99, 36)));

        assertThat(view(wild, null)).isEqualTo(view(calm, null));
    }

    @Test
    void aGoalIsReachedOnlyWhenAllOfTheIntervalSaysSo() {
        assertThat(goal(-20, 10)).isEqualTo("yes");
        assertThat(goal(-20, 20)).isEqualTo("cannot-tell");
        assertThat(goal(-20, 40)).isEqualTo("no");
    }

    @Test
    void saysWhichResultsAreMissingAndWhenItCanBeSaid() {
        var view = teller(both(BEFORE, results(START + 1, 40)), START + 1, null).view();

        assertThat(view.state()).isEqualTo("too-early");
        assertThat(view.earliest()).isEqualTo(Lakeside.publishedAt(START + 3));
        assertThat(view.effect()).isNull();
        assertThat(view.sentence()).startsWith("Too early to say: 2 results since the start are missing, which will be"
                + " there on 13 January 2027 at the earliest.");
    }

    @Test
    void aWithheldResultMovesTheDayOnWhichItCanBeSaid() {
        var view = teller(both(BEFORE, results(START + 1, Double.NaN, 40)), START + 2, null).view();

        assertThat(view.earliest()).isEqualTo(Lakeside.publishedAt(START + 4));
    }

    @Test
    void saysThatNothingCanBeToldWhereItBeganTooSoonAndWhereTheTeamStandsInstead() {
        var results = both(results(OPENED + 3, 50, 50), results(START + 1, 45, 45, 45, 45));

        var view = view(results, null);

        assertThat(view.state()).isEqualTo("not-comparable");
        assertThat(view.earliest()).isNull();
        assertThat(view.aboveUsual()).isEqualTo(new IntervalView(4, -6.6, 14.6));
        assertThat(view.sentence()).startsWith("It began before three results since the alert were there (2 of 3)")
            .contains("strain has been 4 points higher than usual before the alert");
    }

    @Test
    void saysWhenItBegins() {
        var view = teller(BEFORE, START - 2, null).view();

        assertThat(view.state()).isEqualTo("not-started");
        assertThat(view.sentence()).startsWith("It begins on 16 November 2026.");
    }

    private static String goal(double change, int goal) {
        var view = view(both(BEFORE, results(START + 1, means(4, 50 + change))), goal);
        return Objects.requireNonNull(view.goal()).reached();
    }

    private static EffectView view(List<Observation> results, @Nullable Integer goal) {
        return teller(results, LAST, goal).view();
    }

    private static EffectReport teller(List<Observation> results, int last, @Nullable Integer goal) {
        return new EffectReport(Samples.choice("caseload-reweighting", goal), "Reweight the caseload",
                Samples.situation(results, last));
    }

}
