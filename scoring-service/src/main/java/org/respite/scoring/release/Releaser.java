package org.respite.scoring.release;

import java.util.List;
import java.util.Map;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.noise.NoiseSource;

/** Turns the tallies of a period into the cells the world may see. */
public final class Releaser {

    private final ReleasePolicy policy;

    public Releaser(ReleasePolicy policy) {
        this.policy = policy;
    }

    /**
     * All cells of a fortnight: units by id, departments by id, the organisation;
     * withheld ones among them. The same inputs and noise give the same cells.
     */
    public List<TeamIndicatorReleased> release(PeriodInputs inputs, NoiseSource noise) {
        throw new UnsupportedOperationException(policy.profile());
    }

    /**
     * Centres for the next period: the level each department and the organisation was
     * published at, rounded to five and kept within 30 to 70; the former one where
     * nothing was published.
     */
    public Map<String, Integer> nextCentres(Map<String, Integer> before, List<TeamIndicatorReleased> cells) {
        throw new UnsupportedOperationException(policy.profile());
    }

}
