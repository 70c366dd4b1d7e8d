package org.respite.alert.effect;

/** What can be said about the effect of an intervention. Negative is less strain. */
public sealed interface Effect {

    /**
     * Too few results on one side to say anything.
     *
     * @param before results between the opening of the alert and the intervention
     * @param after results since
     */
    record TooEarly(int before, int after) implements Effect {
    }

    /** The interval contains no change: most single-unit effects do. */
    record CannotTell(Estimate estimate) implements Effect {
    }

    /** Surely less strain than before. */
    record Improved(Estimate estimate) implements Effect {
    }

    /** Surely more strain than before. */
    record Worsened(Estimate estimate) implements Effect {
    }

    /**
     * @param points after minus before
     * @param standardError of it
     */
    record Estimate(double points, double standardError) {

        private static final double TWO_SIDED_95 = 1.96;

        /** Half the width of the 95 % interval. */
        public double halfWidth() {
            return TWO_SIDED_95 * standardError;
        }

        public double low() {
            return points - halfWidth();
        }

        public double high() {
            return points + halfWidth();
        }
    }

}
