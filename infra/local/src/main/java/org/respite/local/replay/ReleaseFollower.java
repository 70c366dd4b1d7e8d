package org.respite.local.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/** Follows the ledger of released cells, as an operator may. For one thread. */
final class ReleaseFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> ledger;

    private final String organisation;

    private final Map<Integer, Set<String>> cells = new HashMap<>();

    private final Set<Integer> complete = new HashSet<>();

    ReleaseFollower(Map<String, String> broker, String organisation) {
        var settings = new HashMap<String, Object>(broker);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        this.ledger = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.organisation = organisation;
        List<TopicPartition> partitions = ledger.partitionsFor(Topics.TEAM_INDICATORS)
            .stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
        ledger.assign(partitions);
        ledger.seekToBeginning(partitions);
    }

    boolean isComplete(int fortnight) {
        return complete.contains(fortnight);
    }

    /** Waits until every cell of the fortnight is there; false if that takes too long. */
    boolean await(int fortnight, Duration atMost) {
        long start = System.nanoTime();
        while (!complete.contains(fortnight)) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                return false;
            }
            read(POLL);
        }
        return true;
    }

    @Override
    public void close() {
        ledger.close();
    }

    private void read(Duration atMost) {
        ledger.poll(atMost).forEach(message -> see(EventType.TEAM_INDICATOR_RELEASED.read(message.value())));
    }

    private void see(TeamIndicatorReleased cell) {
        if (cell.organisation().equals(organisation) && cell.cadence() == Cadence.FORTNIGHT) {
            var seen = cells.computeIfAbsent(cell.period(), _ -> new HashSet<>());
            seen.add(cell.id());
            if (seen.size() == cell.of()) {
                complete.add(cell.period());
            }
        }
    }

}
