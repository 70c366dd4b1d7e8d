package org.respite.alert.indicator;

import java.util.List;
import org.respite.alert.release.HistoryBatch;
import org.respite.alert.release.ReleaseRange;
import org.respite.alert.release.UnitHistory;
import reactor.core.publisher.Mono;

/** The past of one unit, department or organisation. */
public interface Histories {

    /** Files complete releases under each of their units. Can be repeated. */
    Mono<Void> file(List<HistoryBatch> filings);

    /**
     * @param range which releases there are
     */
    Mono<UnitHistory> find(ReleaseRange range, String unit);

}
