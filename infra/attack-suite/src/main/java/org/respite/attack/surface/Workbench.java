package org.respite.attack.surface;

import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * A system taken apart, which nobody outside can do: shows what the ledger would have to
 * hold back.
 */
public interface Workbench extends Surface {

    /**
     * The fortnight published last, computed once more as if these check-ins had been
     * handed in for it; the ledger is not asked.
     */
    List<TeamIndicatorReleased> computedAgain(List<Submission> log);

}
