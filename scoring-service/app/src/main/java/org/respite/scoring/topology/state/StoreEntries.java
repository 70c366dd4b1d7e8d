package org.respite.scoring.topology.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Goes through a store's entries where some of their values cannot be read. */
public final class StoreEntries {

    private StoreEntries() {
    }

    /** All keys, taken out of their iterator so that the store can be changed. */
    public static <K, V> List<K> keys(KeyValueIterator<K, V> found) {
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
