package org.respite.alert.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.alert.effect.Effect.CannotTell;
import org.respite.alert.effect.Effect.Improved;
import org.respite.alert.effect.Effect.TooEarly;
import org.respite.alert.effect.Effect.Worsened;

class InterruptedSeriesTest {

    private static final int OPENED = 10;

    private static final int INTERVENTION = 20;

    @Test
    void takesTheDifferenceOfWeightedMeansWithTheKnownVariances() {
        List<Observation> results = List.of(new Observation(1, 50, 6), new Observation(2, 56, 16),
                new Observation(3, 53, 6), new Observation(5, 40, 6), new Observation(6, 44, 6),
                new Observation(7, 42, 16));

        Effect effect = InterruptedSeries.effect(results, 4);

        double before = (50 / 10.0 + 56 / 20.0 + 53 / 10.0) / 0.25;
        double after = (40 / 10.0 + 44 / 10.0 + 42 / 20.0) / 0.25;
        double apart = (5 / 10.0 + 6 / 10.0 + 7 / 20.0) / 0.25 - (1 / 10.0 + 2 / 20.0 + 3 / 10.0) / 0.25;
        assertThat(effect).isInstanceOfSatisfying(Improved.class, improved -> {
            assertThat(improved.estimate().points()).isEqualTo(after - before, within(1e-12));
            assertThat(improved.estimate().standardError()).isEqualTo(Math.sqrt(1 / 0.25 + 1 / 0.25 + 0.4 * apart),
                    within(1e-12));
            assertThat(improved.estimate().high() - improved.estimate().points())
                .isEqualTo(1.96 * improved.estimate().standardError(), within(1e-12));
        });
    }

    @Test
    void theResultsThatRaisedTheAlertAndTheFortnightItselfAreLeftOut() {
        List<Observation> calm = series(60, 60);
        List<Observation> wild = new ArrayList<>(calm);
        wild.replaceAll(result -> result.period() <= OPENED || result.period() == INTERVENTION
                ? new Observation(result.period(), 99, result.variance()) : result);

        assertThat(effect(wild)).isEqualTo(effect(calm));
    }

    @Test
    void fewerThanThreeResultsOnASideAreTooFew() {
        List<Observation> results = series(60, 50);

        assertThat(InterruptedSeries.effect(results, OPENED, OPENED + 3)).isEqualTo(new TooEarly(2, 27));
        assertThat(InterruptedSeries.effect(results, OPENED, 38)).isEqualTo(new TooEarly(27, 2));
        assertThat(InterruptedSeries.effect(List.of(), INTERVENTION)).isEqualTo(new TooEarly(0, 0));
    }

    @Test
    void aLargeDropIsAnImprovementALargeRiseAWorseningAndASmallOneNeither() {
        assertThat(effect(series(60, 40))).isInstanceOf(Improved.class);
        assertThat(effect(series(60, 80))).isInstanceOf(Worsened.class);
        assertThat(effect(series(60, 58))).isInstanceOf(CannotTell.class);
    }

    @Test
    void theOrderOfTheResultsDoesNotMatter() {
        List<Observation> shuffled = new ArrayList<>(series(60, 47.3));
        Collections.shuffle(shuffled, new Random(3));

        assertThat(effect(shuffled)).isEqualTo(effect(series(60, 47.3)));
    }

    @Test
    void theIntervalCoversTheTruthWhereTheModelHolds() {
        var random = new Random(20_240_101);
        int covered = IntStream.range(0, 2_000).map(_ -> covers(random) ? 1 : 0).sum();

        assertThat(covered).isBetween(1_870, 1_970);
    }

    @Test
    void theErrorToExpectIsThatOfEvenResults() {
        List<Observation> results = IntStream.of(1, 2, 3, 5, 6, 7, 8, 9, 10)
            .mapToObj(period -> new Observation(period, 40, 76))
            .toList();

        double expected = InterruptedSeries.expectedError(76, 3, 6);

        assertThat(expected).isEqualTo(Math.sqrt(80 / 3.0 + 80 / 6.0 + 0.4 * 5.5), within(1e-12));
        assertThat(InterruptedSeries.effect(results, 4)).isInstanceOfSatisfying(CannotTell.class,
                found -> assertThat(found.estimate().standardError()).isEqualTo(expected, within(1e-12)));
    }

    private static boolean covers(Random random) {
        double level = 50;
        List<Observation> results = new ArrayList<>();
        for (int period = 1; period <= 12; period++) {
            level += Math.sqrt(0.4) * random.nextGaussian();
            double mean = level + (period > 6 ? -6 : 0) + Math.sqrt(60 + 4) * random.nextGaussian();
            results.add(new Observation(period, mean, 60));
        }
        Effect effect = InterruptedSeries.effect(results, 0, 6);
        Effect.Estimate estimate = switch (effect) {
            case Improved(var found) -> found;
            case Worsened(var found) -> found;
            case CannotTell(var found) -> found;
            case TooEarly _ -> throw new AssertionError(effect);
        };
        return estimate.low() <= -6 && -6 <= estimate.high();
    }

    private static Effect effect(List<Observation> results) {
        return InterruptedSeries.effect(results, OPENED, INTERVENTION);
    }

    /** Forty fortnights of a unit of about twenty. */
    private static List<Observation> series(double before, double after) {
        return IntStream.rangeClosed(1, 40)
            .mapToObj(period -> new Observation(period, period < INTERVENTION ? before : after, 50))
            .toList();
    }

}
