package org.respite.attack.core;

import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.BlockInputs;
import org.respite.scoring.release.PeriodInputs;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.Releaser;

/** From tallies to cells. */
public interface Releasing {

    List<TeamIndicatorReleased> release(PeriodInputs inputs, NoiseSource noise);

    List<TeamIndicatorReleased> release(BlockInputs inputs, NoiseSource noise);

    /** As scoring-service does it. */
    static Releasing genuine(ReleasePolicy policy) {
        var releaser = new Releaser(policy);
        return new Releasing() {
            @Override
            public List<TeamIndicatorReleased> release(PeriodInputs inputs, NoiseSource noise) {
                return releaser.release(inputs, noise);
            }

            @Override
            public List<TeamIndicatorReleased> release(BlockInputs inputs, NoiseSource noise) {
                return releaser.release(inputs, noise);
            }
        };
    }

}
