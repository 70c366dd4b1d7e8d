package org.respite.scoring.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;

/** Writes cells as the events that are published. */
record CellPublication(ReleasePolicy policy, Period period) {

    List<TeamIndicatorReleased> of(List<Cell> cells) {
        Mechanism mechanism = MechanismNotice.of(policy, period.policy());
        var leavers = CellLeavers.of(period);
        return cells.stream().map(cell -> event(cell, mechanism, cells.size(), leavers.of(cell))).toList();
    }

    private TeamIndicatorReleased event(Cell cell, Mechanism mechanism, int of, @Nullable Integer leavers) {
        return new TeamIndicatorReleased(period.tree().organisation(), cell.unit(), cell.level(),
                period.policy().cadence(), period.index(), period.from(), period.to(), period.publishedAt(),
                cell.series(), cell.isPublished() ? Outcome.PUBLISHED : Outcome.WITHHELD, cell.headcount(),
                cell.centre(), cell.sum(), cell.count(), cell.cells(), mechanism, of, leavers);
    }

}
