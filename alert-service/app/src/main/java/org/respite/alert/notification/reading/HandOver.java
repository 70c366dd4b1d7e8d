package org.respite.alert.notification.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.respite.alert.notification.delivery.NotificationDispatcher;
import org.respite.alert.projection.Positions;

/**
 * Whoever reads the alerts also sends the messages. What goes wrong here ends the
 * reading, which begins again from the start.
 */
final class HandOver implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;

    private final Positions positions;

    private final NotificationDispatcher notificationDispatcher;

    HandOver(Consumer<String, byte[]> consumer, Positions positions, NotificationDispatcher notificationDispatcher) {
        this.consumer = consumer;
        this.positions = positions;
        this.notificationDispatcher = notificationDispatcher;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        notificationDispatcher.standDown();
        if (partitions.isEmpty()) {
            return;
        }
        Waiting.on(notificationDispatcher.takeOver());
        Map<TopicPartition, Long> known = Objects.requireNonNull(Waiting.on(positions.of(partitions)));
        for (TopicPartition partition : partitions) {
            var next = known.get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            }
            else {
                consumer.seek(partition, next);
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        notificationDispatcher.standDown();
    }

}
