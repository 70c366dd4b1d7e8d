package org.respite.scoring.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.topology.Reading.IndexChange;

/** How many contributors of which unit have which index, by period. */
record Tallies(KeyValueStore<TallyKey, IndexHistogram> store) {

    void apply(String organisation, IndexChange change) {
        TallyKey key = new TallyKey(organisation, change.fortnight(), change.unit());
        @Nullable IndexHistogram known = store.get(key);
        IndexHistogram tally = (known == null) ? IndexHistogram.empty() : known;
        @Nullable Integer before = change.before();
        store.put(key, ((before == null) ? tally : tally.minus(before)).plus(change.after()));
    }

    Map<String, IndexHistogram> of(String organisation, int fortnight) {
        Map<String, IndexHistogram> byUnit = new HashMap<>();
        entries(organisation, fortnight).forEach(entry -> byUnit.put(entry.key.unit(), entry.value));
        return byUnit;
    }

    void delete(String organisation, int fortnight) {
        entries(organisation, fortnight).forEach(entry -> store.delete(entry.key));
    }

    private List<KeyValue<TallyKey, IndexHistogram>> entries(String organisation, int fortnight) {
        try (KeyValueIterator<TallyKey, IndexHistogram> found = store
            .prefixScan(new TallyKey.Period(organisation, fortnight), OrganisationSerdes.PERIOD.serializer())) {
            return Entries.of(found);
        }
    }

}
