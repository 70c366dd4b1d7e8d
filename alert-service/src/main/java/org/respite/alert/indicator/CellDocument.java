package org.respite.alert.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;

/**
 * A released cell as it is stored: the event without what its document's id says already.
 */
record CellDocument(String unit, Level level, LocalDate from, LocalDate to, Instant publishedAt, String series,
        Outcome outcome, int headcount, int centre, long sum, long count, int cells, Mechanism mechanism, int of) {

    static CellDocument of(TeamIndicatorReleased cell) {
        return new CellDocument(cell.unit(), cell.level(), cell.from(), cell.to(), cell.publishedAt(), cell.series(),
                cell.outcome(), cell.headcount(), cell.centre(), cell.sum(), cell.count(), cell.cells(),
                cell.mechanism(), cell.of());
    }

    TeamIndicatorReleased cell(ReleaseId id) {
        return new TeamIndicatorReleased(id.organisation(), unit, level, id.cadence(), id.period(), from, to,
                publishedAt, series, outcome, headcount, centre, sum, count, cells, mechanism, of);
    }
}
