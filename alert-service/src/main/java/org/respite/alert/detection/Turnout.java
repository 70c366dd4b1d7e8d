package org.respite.alert.detection;

/**
 * How many answered in one four-week block: the pooled counts of its two fortnights.
 *
 * @param answered sum of the noisy counts; noise may push it below 0 or over
 * {@code asked}
 * @param asked sum of the headcounts
 */
public record Turnout(long answered, long asked) {

    public Turnout {
        if (asked < 1) {
            throw new IllegalArgumentException("asked: " + asked + " (expected: >= 1)");
        }
    }

    Turnout plus(Turnout other) {
        return new Turnout(answered + other.answered, asked + other.asked);
    }

    /** The answers, without what noise pushed outside the possible. */
    long counted() {
        return Math.clamp(answered, 0, asked);
    }

    /** Per cent in steps of ten, 0–100: what may be shown. */
    public int percent() {
        return 10 * Math.toIntExact((20 * counted() + asked) / (2 * asked));
    }
}
