package org.respite.scoring.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.privacy.PrivacyPolicyPublished.SeriesGroup;
import org.respite.contract.privacy.PrivacyPromise;
import org.respite.contract.privacy.PrivacyPromise.Loss;
import org.respite.scoring.noise.Fraction;

/**
 * A policy in figures for people, rounded half up so that its text is short and always
 * the same. Nothing is decided by them.
 */
public final class PrivacyFigures {

    private static final double DELTA = 1e-6;

    /** A fifth of the scale: about as far apart as two colleagues usually are. */
    private static final int POINTS = 20;

    private static final int WEEKS_PER_BLOCK = 4;

    /** A block, the four blocks that cover a quarter, a year. */
    private static final List<Integer> WEEKS = List.of(4, 16, 52);

    private PrivacyFigures() {
    }

    /** The whole policy, as told before anybody answers. */
    public static PrivacyPolicyPublished of(ReleasePolicy policy, Instant publishedAt) {
        return new PrivacyPolicyPublished(policy.profile(), publishedAt, policy.clipWidth(),
                Stream.of(policy.exhaustion(), policy.context()).map(PrivacyFigures::group).toList(),
                policy.gates().minimumCount(), policy.gates().minimumNoisyCount(), promise(policy));
    }

    private static SeriesGroup group(SeriesPolicy series) {
        return new SeriesGroup(series.cadence(), series.series(), series.minimumRoster(), series.sumVariance(),
                value(series.countVariance()));
    }

    /** What it amounts to for one person, as every cell repeats it. */
    static PrivacyPromise promise(ReleasePolicy policy) {
        var loss = new PrivacyLoss(policy);
        return new PrivacyPromise(rounded(value(policy.lossPerBlock()), 2), DELTA, POINTS,
                WEEKS.stream().map(weeks -> loss(loss, weeks)).toList());
    }

    private static Loss loss(PrivacyLoss loss, int weeks) {
        return new Loss(weeks, rounded(loss.epsilon(weeks / WEEKS_PER_BLOCK, DELTA), 2),
                rounded(loss.advantageOfLastingDifference(POINTS, weeks), 3));
    }

    static double value(Fraction fraction) {
        return (double) fraction.numerator() / fraction.denominator();
    }

    private static double rounded(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }

}
