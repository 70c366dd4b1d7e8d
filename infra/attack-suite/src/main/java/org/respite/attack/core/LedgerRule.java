package org.respite.attack.core;

import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased;

/** Decides whether cells may be released beside those that are. */
public interface LedgerRule {

    /** As scoring-service does it: what has been released is not released again. */
    LedgerRule WRITE_ONCE = (released, cells) -> released.stream().noneMatch(cell -> isOf(cells.getFirst(), cell));

    boolean admits(List<TeamIndicatorReleased> released, List<TeamIndicatorReleased> cells);

    private static boolean isOf(TeamIndicatorReleased one, TeamIndicatorReleased other) {
        return one.cadence() == other.cadence() && one.period() == other.period();
    }

}
