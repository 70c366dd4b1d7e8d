package org.respite.alert.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.alert.detection.Detector;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.UnitObservation;
import org.respite.alert.detection.UnitState;
import org.respite.alert.effect.Effect.CannotTell;
import org.respite.alert.effect.Effect.Estimate;
import org.respite.alert.effect.Effect.Improved;
import org.respite.alert.effect.Effect.TooEarly;
import org.respite.alert.effect.Effect.Worsened;

/**
 * Units in which nothing ever changes: every alert is false, and every step does nothing.
 */
class SelectionTest {

    private static final int UNITS = 1_500;

    private static final double VARIANCE = 80;

    private static final int TO_INTERVENTION = 4;

    private static final int TO_REVIEW = 6;

    /** Fortnights after which enough is known of a unit to be mistaken about it. */
    private static final int SETTLED = 10;

    /** What was released until the review, and when the false alert opened. */
    private record Past(List<Observation> results, int opened) {

        Effect effect() {
            return InterruptedSeries.effect(results, opened, opened + TO_INTERVENTION);
        }

        /** As it must not be done: with the results that raised the alert. */
        Effect selected() {
            return InterruptedSeries.effect(results, opened - TO_INTERVENTION, opened + 1);
        }
    }

    @Test
    void aFalseAlertFollowedByAStepThatDoesNothingShowsNoImprovement() {
        var random = new Random(20_240_101);

        var effects = IntStream.range(0, UNITS).mapToObj(_ -> falseAlert(random).effect()).toList();

        assertThat(mean(effects)).isEqualTo(0, within(0.7));
        assertThat(share(effects, Improved.class)).isLessThan(0.04);
        assertThat(share(effects, Worsened.class)).isLessThan(0.04);
    }

    @Test
    void theResultsThatRaisedItWouldShowOne() {
        var random = new Random(20_240_101);

        var effects = IntStream.range(0, UNITS).mapToObj(_ -> falseAlert(random).selected()).toList();

        assertThat(mean(effects)).isLessThan(-5);
        assertThat(share(effects, Improved.class)).isGreaterThan(0.1);
    }

    private static Past falseAlert(Random random) {
        var detector = new Detector(DetectorSettings.standard());
        var state = UnitState.start(DetectorSettings.USUAL_WHERE_NONE_IS_KNOWN, DetectorSettings.standard());
        List<Observation> results = new ArrayList<>();
        int period = 0;
        while (!state.episode().open()) {
            period++;
            results.add(result(period, random));
            state = detector.step(state, new UnitObservation(results.getLast().mean(), VARIANCE)).state();
        }
        if (period < SETTLED) {
            return falseAlert(random);
        }
        int opened = period;
        IntStream.rangeClosed(1, TO_INTERVENTION + TO_REVIEW)
            .forEach(later -> results.add(result(opened + later, random)));
        return new Past(results, opened);
    }

    private static Observation result(int period, Random random) {
        double fluctuation = Math.sqrt(DetectorSettings.standard().usual().fluctuation()) * random.nextGaussian();
        return new Observation(period, 42 + fluctuation + Math.sqrt(VARIANCE) * random.nextGaussian(), VARIANCE);
    }

    private static double mean(List<Effect> effects) {
        return effects.stream().mapToDouble(effect -> estimate(effect).points()).average().orElseThrow();
    }

    private static double share(List<Effect> effects, Class<? extends Effect> kind) {
        return effects.stream().filter(kind::isInstance).count() / (double) effects.size();
    }

    private static Estimate estimate(Effect effect) {
        return switch (effect) {
            case Improved(var found) -> found;
            case Worsened(var found) -> found;
            case CannotTell(var found) -> found;
            case TooEarly _ -> throw new AssertionError(effect);
        };
    }

}
