package org.respite.alert.detection;

/**
 * What a four-week block said about turnout. Tired people stop answering; it is never an
 * accusation.
 */
public sealed interface ParticipationEvent {

    /**
     * Clearly fewer answer than in the quarter before.
     */
    record Fell(Comparison figures) implements ParticipationEvent {
    }

    /**
     * About as many answer again.
     */
    record Recovered(Comparison figures) implements ParticipationEvent {
    }

    /** Nothing is known any more, or the quarter compared with is too long ago. */
    record Lapsed() implements ParticipationEvent {
    }

    /**
     * In no finer steps than turnout may be shown in.
     *
     * @param before per cent of the quarter before, in steps of ten
     * @param percent of the last four weeks, in steps of ten
     * @param margin half the width of the 95 % interval of the difference, to the nearest
     * ten points, at least ten
     * @param z the difference in standard errors, cut to a whole number; negative is a
     * fall
     */
    record Comparison(int before, int percent, int margin, int z) {

        private static final double TWO_SIDED_95 = 1.96;

        private static final int STEP = 10;

        static Comparison of(Participation before, Participation now, double standardError) {
            double margin = 100 * TWO_SIDED_95 * standardError;
            return new Comparison(before.percent(), now.percent(),
                    Math.max(STEP, STEP * (int) Math.round(margin / STEP)),
                    (int) ((now.rate() - before.rate()) / standardError));
        }

        /**
         * As the figures of an alert: usual, size and z are about turnout, in per cent;
         * the level is still that of strain.
         */
        public Assessment beside(Assessment strain) {
            double error = margin / TWO_SIDED_95;
            return new Assessment(before, 0, percent, percent, 0, percent - before, error, z, percent - before,
                    percent - before - margin, strain.level(), strain.levelVariance(), strain.levelError(),
                    strain.zHigh());
        }
    }

}
