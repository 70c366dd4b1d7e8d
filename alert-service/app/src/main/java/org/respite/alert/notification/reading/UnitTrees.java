package org.respite.alert.notification.reading;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.unit.UnitTreePublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unit trees of all organisations, in memory, read anew at every start: the topic is
 * compacted. An alert came after the tree it is about, so whoever has caught up knows its
 * unit. For one thread, which it may block.
 */
final class UnitTrees implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UnitTrees.class);

    private static final Duration POLL = Duration.ofMillis(200);

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final Consumer<String, byte[]> consumer;

    private final Map<String, UnitTreePublished> newest = new HashMap<>();

    /** Reads with a consumer of its own, and closes it. */
    UnitTrees(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Reads all there is.
     * @throws TimeoutException if the broker does not give it
     */
    void catchUp() {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(partitions());
            consumer.seekToBeginning(consumer.assignment());
        }
        var ends = consumer.endOffsets(consumer.assignment());
        long start = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() - start > LONGEST) {
                throw new TimeoutException("topic: " + Topics.UNITS + " (expected: to be read within a minute)");
            }
            consumer.poll(POLL).forEach(this::remember);
        }
    }

    UnitPlace placeOf(String organisation, String unit) {
        var tree = newest.get(organisation);
        return tree == null ? UnitPlace.unknown(unit) : UnitPlace.in(tree, unit);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<TopicPartition> partitions() {
        var found = consumer.partitionsFor(Topics.UNITS);
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("topic: " + Topics.UNITS + " (expected: one that exists)");
        }
        return found.stream().map(partition -> new TopicPartition(Topics.UNITS, partition.partition())).toList();
    }

    private void remember(ConsumerRecord<String, byte[]> published) {
        try {
            var tree = EventType.UNIT_TREE_PUBLISHED.read(published.value());
            newest.put(tree.organisation(), tree);
        }
        catch (UnreadableEventException unreadable) {
            // Whoever projects the topic puts it aside for operators.
            log.atWarn()
                .addKeyValue("partition", published.partition())
                .addKeyValue("offset", published.offset())
                .log("unit tree passed over: unreadable");
        }
    }

}
