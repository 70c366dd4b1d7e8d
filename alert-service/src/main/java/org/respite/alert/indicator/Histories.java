package org.respite.alert.indicator;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.respite.contract.indicator.TeamIndicatorReleased;
import reactor.core.publisher.Mono;

/** The past of one unit, department or organisation. */
public interface Histories {

    /** Files complete releases under each of their units. Can be repeated. */
    Mono<Void> file(List<HistoryBatch> filings);

    /**
     * @param span which releases there are
     */
    Mono<History> find(ReleaseRanges.Span span, String unit);

    /**
     * @param fortnights by index
     * @param blocks by index: the context
     */
    record History(SortedMap<Integer, Entry> fortnights, SortedMap<Integer, Entry> blocks) {

        public static History empty() {
            return new History(new TreeMap<>(), new TreeMap<>());
        }

        public boolean isEmpty() {
            return fortnights.isEmpty() && blocks.isEmpty();
        }

    }

    /**
     * @param cells as released, one a series
     * @param verdict absent where the detector does not follow
     */
    record Entry(List<TeamIndicatorReleased> cells, @Nullable UnitVerdict verdict) {

        public Optional<TeamIndicatorReleased> exhaustion() {
            return cells.stream().filter(cell -> cell.series().equals(Release.EXHAUSTION)).findFirst();
        }
    }

}
