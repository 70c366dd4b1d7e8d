package org.respite.scoring.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.topology.Reading.IndexChange;

/** How many contributors of which unit have which index, by period and series. */
record Tallies(KeyValueStore<TallyKey, IndexHistogram> store) {

    void apply(String organisation, IndexChange change) {
        var period = new TallyKey.Period(organisation, change.cadence(), change.period());
        Stream.concat(change.before().keySet().stream(), change.after().keySet().stream())
            .distinct()
            .forEach(series -> move(new TallyKey(period, series, change.unit()), change.before().get(series),
                    change.after().get(series)));
    }

    private void move(TallyKey key, @Nullable Integer before, @Nullable Integer after) {
        @Nullable IndexHistogram known = store.get(key);
        IndexHistogram tally = (known == null) ? IndexHistogram.empty() : known;
        IndexHistogram left = (before == null) ? tally : tally.minus(before);
        IndexHistogram changed = (after == null) ? left : left.plus(after);
        // Where the last one is taken back, it must be as if nobody had answered.
        store.put(key, changed.equals(IndexHistogram.empty()) ? null : changed);
    }

    /** Series → unit → tally. */
    Map<String, Map<String, IndexHistogram>> of(TallyKey.Period period) {
        Map<String, Map<String, IndexHistogram>> bySeries = new HashMap<>();
        entries(period).forEach(entry -> bySeries.computeIfAbsent(entry.key.series(), _ -> new HashMap<>())
            .put(entry.key.unit(), entry.value));
        return bySeries;
    }

    void delete(TallyKey.Period period) {
        entries(period).forEach(entry -> store.delete(entry.key));
    }

    private List<KeyValue<TallyKey, IndexHistogram>> entries(TallyKey.Period period) {
        try (KeyValueIterator<TallyKey, IndexHistogram> found = store.prefixScan(period,
                OrganisationSerdes.PERIOD.serializer())) {
            return Entries.of(found);
        }
    }

}
