package org.respite.bench.detection;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.respite.alert.detection.UnitObservation;

/** How a tally becomes a reading: what the simulations compare. */
enum Noise {

    /** Real-valued noise, as in the simulation the specification's table is from. */
    CONTINUOUS("continuous noise") {
        @Override
        Optional<UnitObservation> release(Tally tally, RandomGenerator random) {
            double count = tally.answered() + Math.sqrt(COUNT_VARIANCE) * random.nextGaussian();
            double sum = tally.sum() + Math.sqrt(SUM_VARIANCE) * random.nextGaussian();
            return reading(tally, count, sum, SUM_VARIANCE);
        }
    },

    /** Whole-number noise, as the releases have it. */
    WHOLE_NUMBERS("as released") {
        @Override
        Optional<UnitObservation> release(Tally tally, RandomGenerator random) {
            long count = noisyCount(tally, random);
            long sum = noisySum(tally, random);
            return reading(tally, count, sum, SUM_VARIANCE);
        }
    },

    /** Exact figures behind the same gates: what privacy costs is the distance to it. */
    NONE("no noise") {
        @Override
        Optional<UnitObservation> release(Tally tally, RandomGenerator random) {
            return reading(tally, tally.answered(), tally.sum(), 0);
        }
    };

    static final double SUM_VARIANCE = 4050;

    static final double COUNT_VARIANCE = 1.5;

    private static final TabulatedGaussian SUM_NOISE = new TabulatedGaussian(SUM_VARIANCE);

    private static final TabulatedGaussian COUNT_NOISE = new TabulatedGaussian(COUNT_VARIANCE);

    private static final int FEWEST_ANSWERS = 5;

    private static final int FEWEST_COUNTED = 6;

    private static final double PERSON_VARIANCE = 400;

    private final String label;

    Noise(String label) {
        this.label = label;
    }

    /** One release; empty when the gates withhold it. */
    abstract Optional<UnitObservation> release(Tally tally, RandomGenerator random);

    String label() {
        return label;
    }

    static long noisyCount(Tally tally, RandomGenerator random) {
        return (long) tally.answered() + COUNT_NOISE.draw(random);
    }

    static long noisySum(Tally tally, RandomGenerator random) {
        return tally.sum() + SUM_NOISE.draw(random);
    }

    static boolean passes(Tally tally, double count) {
        return tally.answered() >= FEWEST_ANSWERS && count >= FEWEST_COUNTED;
    }

    private static Optional<UnitObservation> reading(Tally tally, double count, double sum, double sumVariance) {
        if (!passes(tally, count)) {
            return Optional.empty();
        }
        double variance = PERSON_VARIANCE / count + sumVariance / (count * count);
        return Optional.of(new UnitObservation(tally.centre() + sum / count, variance));
    }

}
