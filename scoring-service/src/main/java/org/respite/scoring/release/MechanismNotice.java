package org.respite.scoring.release;

import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.scoring.noise.Fraction;

/** What every cell says about the noise in it, as readers calculate with it. */
final class MechanismNotice {

    private MechanismNotice() {
    }

    static Mechanism of(ReleasePolicy policy, SeriesPolicy series) {
        Fraction countVariance = series.countVariance();
        return new Mechanism(policy.profile(), policy.clipWidth(), series.sumVariance(),
                (double) countVariance.numerator() / countVariance.denominator());
    }

}
