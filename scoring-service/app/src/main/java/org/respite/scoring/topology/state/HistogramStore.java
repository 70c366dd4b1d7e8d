package org.respite.scoring.topology.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.model.SourceEvent.IndexChange;
import org.respite.scoring.topology.serde.OrganisationSerdes;

/** How many contributors of which unit have which index, by period and series. */
public record HistogramStore(KeyValueStore<HistogramKey, IndexHistogram> store) {

    /**
     * Moves a contributor, in all series or in none.
     * @throws IllegalStateException if nobody has an index that somebody is to leave
     * @throws IllegalArgumentException if an index is none
     */
    public void apply(String organisation, IndexChange change) {
        var period = new HistogramKey.Period(organisation, change.cadence(), change.period());
        Map<HistogramKey, IndexHistogram> moved = new HashMap<>();
        Stream.concat(change.before().keySet().stream(), change.after().keySet().stream())
            .distinct()
            .map(series -> new HistogramKey(period, series, change.unit()))
            .forEach(key -> moved.put(key,
                    moved(key, change.before().get(key.series()), change.after().get(key.series()))));
        // Where the last one is taken back, it must be as if nobody had answered.
        moved.forEach((key, tally) -> store.put(key, tally.equals(IndexHistogram.empty()) ? null : tally));
    }

    private IndexHistogram moved(HistogramKey key, @Nullable Integer before, @Nullable Integer after) {
        @Nullable IndexHistogram known = store.get(key);
        IndexHistogram tally = known == null ? IndexHistogram.empty() : known;
        IndexHistogram left = before == null ? tally : tally.minus(before);
        return after == null ? left : left.plus(after);
    }

    /**
     * Series → unit → tally.
     * @throws UnreadableStateException if one of them cannot be read
     */
    public Map<String, Map<String, IndexHistogram>> of(HistogramKey.Period period) {
        Map<String, Map<String, IndexHistogram>> bySeries = new HashMap<>();
        try (KeyValueIterator<HistogramKey, IndexHistogram> found = found(period)) {
            found.forEachRemaining(entry -> bySeries.computeIfAbsent(entry.key.series(), _ -> new HashMap<>())
                .put(entry.key.unit(), entry.value));
        }
        return bySeries;
    }

    public void delete(HistogramKey.Period period) {
        List<HistogramKey> keys;
        try (KeyValueIterator<HistogramKey, IndexHistogram> found = found(period)) {
            keys = StoreEntries.keys(found);
        }
        // Unlike delete, this reads nothing that could be unreadable.
        keys.forEach(key -> store.put(key, null));
    }

    private KeyValueIterator<HistogramKey, IndexHistogram> found(HistogramKey.Period period) {
        return store.prefixScan(period, OrganisationSerdes.PERIOD.serializer());
    }

}
