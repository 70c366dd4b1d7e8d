package org.respite.scoring.topology.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.respite.scoring.topology.model.SourceEvent.Watermark;

/** How far each partition of the first stage has come. */
public record Watermarks(KeyValueStore<Integer, Watermark> store) {

    /**
     * Another instance's clock may be a little ahead of this one's; one that is ahead by
     * more was wrong.
     */
    public static final Duration MOST_AHEAD = Watermark.STEP;

    /**
     * Takes a watermark. One that a wrong clock has sent gives way to the next.
     * @param now by this instance's clock
     */
    public void take(Watermark watermark, Instant now) {
        Instant known = of(watermark.partition()).map(Watermark::instant).orElse(Instant.MIN);
        if (known.isBefore(watermark.instant()) || isWrong(known, now)) {
            store.put(watermark.partition(), watermark);
        }
    }

    /** One that cannot be read has not been heard of: the next comes soon. */
    private Optional<Watermark> of(int partition) {
        return StateFaults.readable(() -> store.get(partition));
    }

    public static boolean isWrong(Instant watermark, Instant now) {
        return watermark.isAfter(now.plus(MOST_AHEAD));
    }

    /**
     * The instant up to which everything accepted has arrived; empty while a partition
     * has not been heard of.
     */
    public Optional<Instant> reached() {
        return of(0).flatMap(first -> lowest(first.partitions()));
    }

    private Optional<Instant> lowest(int partitions) {
        List<Watermark> heard = IntStream.range(0, partitions).mapToObj(this::of).flatMap(Optional::stream).toList();
        return heard.size() < partitions ? Optional.empty()
                : heard.stream().map(Watermark::instant).min(Comparator.naturalOrder());
    }

}
