package org.respite.alert.indicator;

import java.util.List;
import reactor.core.publisher.Mono;

/** The past of one unit, department or organisation. */
public interface Histories {

    /** Files complete releases under each of their units. Can be repeated. */
    Mono<Void> file(List<HistoryBatch> filings);

    /**
     * @param span which releases there are
     */
    Mono<UnitHistory> find(ReleaseRange span, String unit);

}
