package org.respite.attack.core;

import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.PeriodInputs;

/** From the tallies of a fortnight to its cells. */
public interface Releasing {

    List<TeamIndicatorReleased> release(PeriodInputs inputs, NoiseSource noise);

}
