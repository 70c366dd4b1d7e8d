package org.respite.scoring.topology;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.topology.Reading.Watermark;

/** How far each partition of the first stage has come. */
record Watermarks(KeyValueStore<Integer, Watermark> store) {

    /**
     * Takes a watermark.
     * @return the instant up to which everything accepted has arrived, if that moved;
     * empty also while a partition has not been heard of
     */
    Optional<Instant> advance(Watermark watermark) {
        Optional<Instant> before = lowest(watermark.partitions());
        @Nullable Watermark known = store.get(watermark.partition());
        if (known == null || known.instant().isBefore(watermark.instant())) {
            store.put(watermark.partition(), watermark);
        }
        return lowest(watermark.partitions()).filter(now -> before.isEmpty() || now.isAfter(before.get()));
    }

    private Optional<Instant> lowest(int partitions) {
        var heard = IntStream.range(0, partitions).mapToObj(store::get).filter(Objects::nonNull).toList();
        return (heard.size() < partitions) ? Optional.empty()
                : heard.stream().map(Watermark::instant).min(Comparator.naturalOrder());
    }

}
