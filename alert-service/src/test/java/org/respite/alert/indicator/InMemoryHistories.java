package org.respite.alert.indicator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.respite.alert.Crash;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import reactor.core.publisher.Mono;

/** Histories in memory. */
public final class InMemoryHistories implements Histories {

    private final Map<String, History> histories = new TreeMap<>();

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
            var history = histories.computeIfAbsent(id.organisation() + "/" + unit, first -> History.empty());
            var periods = id.cadence() == Cadence.FORTNIGHT ? history.fortnights() : history.blocks();
            periods.put(id.period(), new Entry(cells, historyBatch.verdicts().get(unit)));
        });
    }

    @Override
    public Mono<History> find(ReleaseRange span, String unit) {
        return Mono.just(histories.getOrDefault(span.organisation() + "/" + unit, History.empty()));
    }

    /** All of them. */
    public Map<String, History> all() {
        return Map.copyOf(histories);
    }

}
