package org.respite.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.topology.Reading.Watermark;

/** How far each partition of the first stage has come. */
record Watermarks(KeyValueStore<Integer, Watermark> store) {

    /**
     * Another instance's clock may be a little ahead of this one's; one that is ahead by
     * more was wrong.
     */
    static final Duration MOST_AHEAD = WatermarkStep.STEP;

    /**
     * Takes a watermark. One that a wrong clock has sent gives way to the next.
     * @param now by this instance's clock
     */
    void take(Watermark watermark, Instant now) {
        @Nullable Watermark known = store.get(watermark.partition());
        if (known == null || known.instant().isBefore(watermark.instant()) || isWrong(known.instant(), now)) {
            store.put(watermark.partition(), watermark);
        }
    }

    static boolean isWrong(Instant watermark, Instant now) {
        return watermark.isAfter(now.plus(MOST_AHEAD));
    }

    /**
     * The instant up to which everything accepted has arrived; empty while a partition
     * has not been heard of.
     */
    Optional<Instant> reached() {
        @Nullable Watermark first = store.get(0);
        return (first == null) ? Optional.empty() : lowest(first.partitions());
    }

    private Optional<Instant> lowest(int partitions) {
        List<Watermark> heard = IntStream.range(0, partitions).mapToObj(store::get).filter(Objects::nonNull).toList();
        return (heard.size() < partitions) ? Optional.empty()
                : heard.stream().map(Watermark::instant).min(Comparator.naturalOrder());
    }

}
