package org.respite.alert.detection;

import java.util.Optional;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * How many answered of those who were asked.
 *
 * @param answered sum of the noisy counts; noise may push it below 0 or over
 * {@code asked}
 * @param asked sum of the headcounts, without those who left within the fortnight
 * @param noise variance of the noise in {@code answered}, known from the release
 */
public record Participation(long answered, long asked, double noise) {

    private static final int STEP = 10;

    public Participation {
        if (asked < 1) {
            throw new IllegalArgumentException("asked: " + asked + " (expected: >= 1)");
        }
        if (!(noise >= 0 && Double.isFinite(noise))) {
            throw new IllegalArgumentException("noise: " + noise + " (expected: >= 0)");
        }
    }

    /** Of one fortnight: to be pooled, never to be shown. Empty when it was withheld. */
    public static Optional<Participation> of(TeamIndicatorReleased cell) {
        return cell.isPublished() && cell.asked() > 0
                ? Optional
                    .of(new Participation(cell.count(), cell.asked(), cell.cells() * cell.mechanism().countVariance()))
                : Optional.empty();
    }

    Participation plus(Participation other) {
        return new Participation(answered + other.answered, asked + other.asked, noise + other.noise);
    }

    /** The answers, without what noise pushed outside the possible. */
    long counted() {
        return Math.clamp(answered, 0, asked);
    }

    double rate() {
        return (double) counted() / asked;
    }

    /** Variance of the rate that the noise of the release makes. */
    double noiseOfRate() {
        return noise / asked / asked;
    }

    /** Per cent in steps of ten, 0–100: what may be shown of a four-week block. */
    public int percent() {
        return STEP * Math.toIntExact((20 * counted() + asked) / (2 * asked));
    }

}
