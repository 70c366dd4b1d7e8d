package org.respite.scoring.release;

import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;

/** What every cell says about the noise in it, as readers calculate with it. */
final class MechanismNotice {

    private MechanismNotice() {
    }

    static Mechanism of(ReleasePolicy policy, SeriesPolicy series) {
        return new Mechanism(policy.profile(), policy.clipWidth(), series.sumVariance(),
                PrivacyFigures.value(series.countVariance()), PrivacyFigures.promise(policy));
    }

}
