package org.respite.alert.notification.reading;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.kafka.TopicSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unit trees of all organisations, in memory, read anew at every start: the topic is
 * compacted. An alert came after the tree it is about, so whoever has caught up knows its
 * unit. For one thread, which it may block.
 */
final class UnitTreeSnapshot implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UnitTreeSnapshot.class);

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final TopicSnapshot units;

    private final Map<String, UnitTreePublished> newest = new HashMap<>();

    /** Reads with a consumer of its own, and closes it. */
    UnitTreeSnapshot(Consumer<String, byte[]> consumer) {
        this.units = new TopicSnapshot(consumer, Topics.UNITS, TIMEOUT);
    }

    /**
     * Reads all there is.
     * @throws org.apache.kafka.common.errors.TimeoutException if the broker does not give
     * it
     */
    void catchUp() {
        units.readToEnd(this::remember);
    }

    UnitPlace placeOf(String organisation, String unit) {
        var tree = newest.get(organisation);
        return tree == null ? UnitPlace.unknown(unit) : UnitPlace.in(tree, unit);
    }

    @Override
    public void close() {
        units.close();
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
                .log("an unreadable unit tree is ignored");
        }
    }

}
