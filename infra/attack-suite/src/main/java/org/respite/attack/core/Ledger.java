package org.respite.attack.core;

import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased;

/** Decides whether cells may be released beside those that are. */
public interface Ledger {

    /** As scoring-service does it: a fortnight that has cells gets no others. */
    Ledger WRITE_ONCE = (released, cells) -> released.stream()
        .noneMatch(cell -> cell.period() == cells.getFirst().period());

    boolean admits(List<TeamIndicatorReleased> released, List<TeamIndicatorReleased> cells);

}
