package org.respite.alert.indicator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.respite.alert.Crash;
import org.respite.alert.release.HistoryBatch;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.release.ReleaseRange;
import org.respite.alert.release.UnitHistory;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import reactor.core.publisher.Mono;

/** Histories in memory. */
public final class InMemoryHistories implements Histories {

    private final Map<String, UnitHistory> histories = new TreeMap<>();

    private final Crash crash;

    public InMemoryHistories(Crash crash) {
        this.crash = crash;
    }

    @Override
    public Mono<Void> file(List<HistoryBatch> filings) {
        return crash.around(() -> filings.forEach(this::file));
    }

    private void file(HistoryBatch historyBatch) {
        var id = historyBatch.release().id();
        historyBatch.release().byUnit().forEach((unit, cells) -> {
            var history = histories.computeIfAbsent(id.organisation() + "/" + unit, first -> UnitHistory.empty());
            var periods = id.cadence() == Cadence.FORTNIGHT ? history.fortnights() : history.blocks();
            periods.put(id.period(), new HistoryEntry(cells, historyBatch.verdicts().get(unit)));
        });
    }

    @Override
    public Mono<UnitHistory> find(ReleaseRange range, String unit) {
        return Mono.just(histories.getOrDefault(range.organisation() + "/" + unit, UnitHistory.empty()));
    }

    /** All of them. */
    public Map<String, UnitHistory> all() {
        return Map.copyOf(histories);
    }

}
