package org.respite.attack.finding;

/** How far a figure may go. What is no number goes too far. */
public sealed interface Limit {

    /** What the policy promises. */
    double bound();

    /** What chance may add to it, in the same unit. */
    double margin();

    boolean admits(double value);

    record AtMost(double bound, double margin) implements Limit {

        @Override
        public boolean admits(double value) {
            return value <= bound + margin;
        }

    }

    record AtLeast(double bound, double margin) implements Limit {

        @Override
        public boolean admits(double value) {
            return value >= bound - margin;
        }

    }

}
