package org.respite.scoring.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Takes store entries out of their iterator, so that the store can be changed meanwhile.
 */
final class Entries {

    private Entries() {
    }

    static <K, V> List<KeyValue<K, V>> of(KeyValueIterator<K, V> found) {
        List<KeyValue<K, V>> entries = new ArrayList<>();
        found.forEachRemaining(entries::add);
        return entries;
    }

}
