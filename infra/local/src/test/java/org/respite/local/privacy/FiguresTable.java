package org.respite.local.privacy;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.privacy.PrivacyPolicyPublished.SeriesGroup;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.privacy.PrivacyPromise.Loss;
import org.respite.local.page.Table;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.release.PrivacyAccount;
import org.respite.scoring.release.PrivacyFigures;
import org.respite.scoring.release.PrivacyLoss;
import org.respite.scoring.release.ReleasePolicy;

/**
 * Policies side by side, in the figures that scoring-service publishes of them.
 *
 * @param policies one a column
 */
record FiguresTable(List<ReleasePolicy> policies) {

    static FiguresTable ofProfiles() {
        return new FiguresTable(List.of(ReleasePolicy.strict(), ReleasePolicy.standard(), ReleasePolicy.loose()));
    }

    static PrivacyPolicyPublished told(ReleasePolicy policy) {
        return PrivacyFigures.of(policy, Instant.EPOCH);
    }

    String generated() {
        var promise = told(policies.getFirst()).promise();
        var table = new Table(headings());
        row(table, "ρ of zCDP, a person and four weeks", policy -> Words.plain(told(policy).promise().rhoPerBlock()));
        promise.losses()
            .forEach(loss -> row(table, "ε over %d weeks, at δ = %s".formatted(loss.weeks(), delta()),
                    policy -> Words.of(over(policy, loss.weeks()).epsilon(), 2)));
        promise.losses().forEach(loss -> told(table, loss.weeks(), promise.points()));
        row(table, "advantage over 4 weeks, for the largest difference anybody's answers can make",
                policy -> Words.of(new PrivacyLoss(policy).worstAdvantage(1), 2));
        row(table, "budget: ρ in any 52 weeks",
                policy -> Words.plain(value(PrivacyAccount.forAYearOf(policy).bound())));
        row(table, "people on the roster, exhaustion: at least", policy -> "" + fortnightly(policy).minimumRoster());
        row(table, "people on the roster, context: at least", policy -> "" + blockly(policy).minimumRoster());
        row(table, "people who answered: at least", policy -> "" + told(policy).minimumCount());
        row(table, "the same, noise included: at least", policy -> "" + told(policy).minimumNoisyCount());
        row(table, "scores are cut to a public centre ±", policy -> "" + told(policy).clipWidth() / 2);
        row(table, "exhaustion, every fortnight: σ² of the noise in the sum",
                policy -> "" + fortnightly(policy).sumVariance());
        row(table, "σ² of the noise in the count", policy -> Words.plain(fortnightly(policy).countVariance()));
        row(table, "context, every block: σ² of the noise in each sum", policy -> "" + blockly(policy).sumVariance());
        row(table, "σ² of the noise in the count", policy -> Words.plain(blockly(policy).countVariance()));
        row(table, "typical error by noise of a mean of 10, exhaustion, in points",
                policy -> Words.of(Math.sqrt(fortnightly(policy).sumVariance()) / 10, 0));
        return table.toString();
    }

    private void told(Table table, int weeks, int points) {
        row(table, "advantage over %d weeks: two levels %d points apart".formatted(weeks, points),
                policy -> Words.of(over(policy, weeks).advantage(), 2));
        row(table, "that is, of 100 guesses over %d weeks right: at most".formatted(weeks),
                policy -> Long.toString(right(over(policy, weeks))));
    }

    static double value(Fraction fraction) {
        return (double) fraction.numerator() / fraction.denominator();
    }

    /** Which series there are, and how many people each needs. */
    static String series(ReleasePolicy policy) {
        return told(policy).groups()
            .stream()
            .map(group -> "- every %s, for groups of at least %d people: %s\n".formatted(
                    group.cadence() == Cadence.FORTNIGHT ? "fortnight" : "block of four weeks", group.minimumRoster(),
                    group.series().stream().map(series -> "`" + series + "`").collect(Collectors.joining(", "))))
            .collect(Collectors.joining());
    }

    private String[] headings() {
        var headings = new java.util.ArrayList<>(List.of("profile"));
        policies.forEach(policy -> headings.add(policy.profile()));
        return headings.toArray(String[]::new);
    }

    private void row(Table table, String name, Function<ReleasePolicy, String> figure) {
        var cells = new java.util.ArrayList<>(List.of(name));
        policies.forEach(policy -> cells.add(figure.apply(policy)));
        table.row(cells.toArray(String[]::new));
    }

    private String delta() {
        return "1 in %,d".formatted(Math.round(1 / told(policies.getFirst()).promise().delta()));
    }

    private static Loss over(ReleasePolicy policy, int weeks) {
        return told(policy).promise().losses().stream().filter(loss -> loss.weeks() == weeks).findFirst().orElseThrow();
    }

    /** Rounded up, as clinicians are told. */
    private static long right(Loss loss) {
        return (long) Math.ceil(100 * (1 + loss.advantage()) / 2 - 1e-9);
    }

    static SeriesGroup fortnightly(ReleasePolicy policy) {
        return group(policy, Cadence.FORTNIGHT);
    }

    static SeriesGroup blockly(ReleasePolicy policy) {
        return group(policy, Cadence.BLOCK);
    }

    private static SeriesGroup group(ReleasePolicy policy, Cadence cadence) {
        return told(policy).groups().stream().filter(group -> group.cadence() == cadence).findFirst().orElseThrow();
    }

}
