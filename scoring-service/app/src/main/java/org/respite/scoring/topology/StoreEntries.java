package org.respite.scoring.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Takes store entries out of their iterator, so that the store can be changed meanwhile.
 */
final class StoreEntries {

    private StoreEntries() {
    }

    static <K, V> List<KeyValue<K, V>> of(KeyValueIterator<K, V> found) {
        List<KeyValue<K, V>> entries = new ArrayList<>();
        found.forEachRemaining(entries::add);
        return entries;
    }

    /** The keys alone, also of values that cannot be read. */
    static <K, V> List<K> keys(KeyValueIterator<K, V> found) {
        List<K> keys = new ArrayList<>();
        forEach(found, (key, _) -> keys.add(key), keys::add);
        return keys;
    }

    /**
     * Goes through entries one by one.
     * @param unreadable takes the keys of values that no version wrote
     * @throws NewerFormatException if a later version wrote one
     */
    static <K, V> void forEach(KeyValueIterator<K, V> found, BiConsumer<K, V> each, Consumer<K> unreadable) {
        while (found.hasNext()) {
            K key = found.peekNextKey();
            StateFaults.readable(found::next)
                .ifPresentOrElse(entry -> each.accept(key, entry.value), () -> unreadable.accept(key));
        }
    }

}
