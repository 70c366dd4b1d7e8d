package org.respite.ingest.privacy;

import java.time.Instant;
import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.privacy.PrivacyPolicyPublished.SeriesGroup;
import org.respite.contract.privacy.PrivacyPromise;
import org.respite.contract.privacy.PrivacyPromise.Loss;

/** The policies that scoring-service knows, as it publishes them. */
public final class Policies {

    private static final List<String> CONTEXT = List.of("depersonalization", "personalAccomplishment",
            "driver.workload");

    private Policies() {
    }

    public static PrivacyPolicyPublished strict() {
        return policy("strict", 0.4, new int[] { 12, 8, 9 }, 10125, 3.75,
                List.of(new Loss(4, 4.31, 0.112), new Loss(16, 9.62, 0.221), new Loss(52, 19.92, 0.388)));
    }

    public static PrivacyPolicyPublished standard() {
        return policy("default", 1, new int[] { 8, 5, 6 }, 4050, 1.5,
                List.of(new Loss(4, 7.29, 0.176), new Loss(16, 16.86, 0.343), new Loss(52, 36.53, 0.577)));
    }

    public static PrivacyPolicyPublished loose() {
        return policy("loose", 2.25, new int[] { 5, 5, 5 }, 1800, 2 / 3.0,
                List.of(new Loss(4, 11.81, 0.261), new Loss(16, 28.5, 0.495), new Loss(52, 64.83, 0.771)));
    }

    private static PrivacyPolicyPublished policy(String profile, double rho, int[] gates, long variance,
            double countVariance, List<Loss> losses) {
        var groups = List.of(
                new SeriesGroup(Cadence.FORTNIGHT, List.of("emotionalExhaustion"), gates[0], variance, countVariance),
                new SeriesGroup(Cadence.BLOCK, CONTEXT, 20, 12 * variance, 4 * countVariance));
        return new PrivacyPolicyPublished(profile, Instant.parse("2026-09-01T06:00:00Z"), 60, groups, gates[1],
                gates[2], new PrivacyPromise(rho, 1e-6, 20, losses));
    }

}
