package org.respite.local.privacy;

import java.util.stream.Stream;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.release.PublicationGates;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.SeriesPolicy;

/** Policies that differ from a given one in one parameter each. */
final class OtherPolicies {

    private OtherPolicies() {
    }

    static Stream<ReleasePolicy> of(ReleasePolicy policy) {
        var publicationGates = policy.gates();
        return Stream.of(with(policy, policy.clipWidth() - 2),
                with(policy, noisier(policy.exhaustion()), policy.context()),
                with(policy, policy.exhaustion(), noisier(policy.context())),
                with(policy, larger(policy.exhaustion()), policy.context()),
                with(policy, policy.exhaustion(), larger(policy.context())),
                with(policy,
                        new PublicationGates(publicationGates.minimumCount() + 1,
                                publicationGates.minimumNoisyCount())),
                with(policy, new PublicationGates(publicationGates.minimumCount(),
                        publicationGates.minimumNoisyCount() + 1)));
    }

    private static ReleasePolicy with(ReleasePolicy policy, int clipWidth) {
        return new ReleasePolicy(policy.profile(), clipWidth, policy.exhaustion(), policy.context(), policy.gates(),
                policy.initialCentre(), policy.mergesSmallUnits());
    }

    private static ReleasePolicy with(ReleasePolicy policy, SeriesPolicy exhaustion, SeriesPolicy context) {
        return new ReleasePolicy(policy.profile(), policy.clipWidth(), exhaustion, context, policy.gates(),
                policy.initialCentre(), policy.mergesSmallUnits());
    }

    private static ReleasePolicy with(ReleasePolicy policy, PublicationGates publicationGates) {
        return new ReleasePolicy(policy.profile(), policy.clipWidth(), policy.exhaustion(), policy.context(),
                publicationGates, policy.initialCentre(), policy.mergesSmallUnits());
    }

    private static SeriesPolicy noisier(SeriesPolicy series) {
        return new SeriesPolicy(series.cadence(), series.core(), series.optional(), series.minimumRoster(),
                series.sumVariance() + 1, series.countVariance().plus(Fraction.of(1)));
    }

    private static SeriesPolicy larger(SeriesPolicy series) {
        return new SeriesPolicy(series.cadence(), series.core(), series.optional(), series.minimumRoster() + 1,
                series.sumVariance(), series.countVariance());
    }

}
