package org.respite.attack.report;

import java.util.Locale;
import org.respite.attack.bound.Promise;
import org.respite.scoring.release.PrivacyLoss;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.SeriesPolicy;

/** Parameters of the running policy, and what it promises against each kind of attack. */
public final class PolicySection {

    private static final double DELTA = 1e-6;

    private static final int PRIOR_POINTS = 20;

    private final StringBuilder text = new StringBuilder();

    private PolicySection() {
    }

    public static String of(ReleasePolicy policy) {
        var section = new PolicySection();
        section.parameters(policy);
        section.losses(new PrivacyLoss(policy));
        section.bounds(new Promise(policy));
        return section.text.toString();
    }

    /** The parameters on one line, to tell which policy a table was measured under. */
    public static String fingerprint(ReleasePolicy policy) {
        SeriesPolicy exhaustion = policy.exhaustion();
        return "%s: D = %d, σ² = %d, σₙ² = %s, gates %d/%d/%d".formatted(policy.profile(), policy.clipWidth(),
                exhaustion.sumVariance(), exhaustion.countVariance(), exhaustion.minimumRoster(),
                policy.gates().minimumCount(), policy.gates().minimumNoisyCount());
    }

    private void parameters(ReleasePolicy policy) {
        table("parameter", "value");
        row("profile", policy.profile());
        row("clip width D", policy.clipWidth());
        row("σ² in a fortnight's sum", policy.exhaustion().sumVariance());
        row("σₙ² in a fortnight's count", policy.exhaustion().countVariance());
        row("series of the context", policy.context().series().size());
        row("roster for the context", policy.context().minimumRoster());
        row("σ² in a block's sum of the context", policy.context().sumVariance());
        row("σₙ² in a block's count of the context", policy.context().countVariance());
        row("gates: roster, count, noisy count", policy.exhaustion().minimumRoster() + ", "
                + policy.gates().minimumCount() + ", " + policy.gates().minimumNoisyCount());
        row("ρ (zCDP) a person and block", policy.lossPerBlock());
        text.append('\n');
    }

    private void losses(PrivacyLoss loss) {
        table("over", "ε at δ = 10⁻⁶", "advantage for a lasting difference of 20 points");
        row("four weeks", number(loss.epsilon(1, DELTA)), number(loss.advantageOfLastingDifference(20, 4)));
        row("a quarter (four blocks)", number(loss.epsilon(4, DELTA)),
                number(loss.advantageOfLastingDifference(20, 16)));
        row("a year (thirteen blocks)", number(loss.epsilon(13, DELTA)),
                number(loss.advantageOfLastingDifference(20, 52)));
        text.append('\n');
    }

    private void bounds(Promise promise) {
        int gate = promise.policy().gates().minimumCount();
        table("bound, against somebody who knows all else", "value");
        row("μ, one fortnight, lowest against highest answer", number(promise.mu(1)));
        row("ε at δ = 10⁻⁶, one fortnight", number(promise.epsilon(DELTA)));
        row("advantage, one fortnight, lowest against highest answer", number(promise.scoreAdvantage(1)));
        row("advantage, six fortnights, the same", number(promise.scoreAdvantage(6)));
        row("advantage, one fortnight, answer at the end against none", number(promise.presenceAdvantageAtTheEnd()));
        row("advantage, one fortnight, answer in the middle against none",
                number(promise.presenceAdvantageAtTheCentre()));
        row("share of a guess's error left after a joiner, one fortnight each side",
                number(promise.guessErrorLeft(PRIOR_POINTS, 1)));
        row("the same, six fortnights each side", number(promise.guessErrorLeft(PRIOR_POINTS, 6)));
        row("probability to show with " + (gate - 1) + " answers", number(promise.publishedProbability(gate - 1)));
        row("probability to show with " + gate + " answers", number(promise.publishedProbability(gate)));
    }

    private void table(String... head) {
        text.append("| ")
            .append(String.join(" | ", head))
            .append(" |\n")
            .append("|---".repeat(head.length))
            .append("|\n");
    }

    private void row(Object... cells) {
        for (Object cell : cells) {
            text.append("| ").append(cell).append(' ');
        }
        text.append("|\n");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

}
