package org.respite.alert.notification.reading;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.respite.alert.notification.delivery.NotificationDispatcher;
import org.respite.kafka.OffsetStore;
import org.respite.kafka.Offsets;

/**
 * Whoever reads the alerts also sends the messages. What goes wrong here ends the
 * reading, which begins again from the start.
 */
final class HandOver implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;

    private final OffsetStore offsets;

    private final NotificationDispatcher notificationDispatcher;

    HandOver(Consumer<String, byte[]> consumer, OffsetStore offsets, NotificationDispatcher notificationDispatcher) {
        this.consumer = consumer;
        this.offsets = offsets;
        this.notificationDispatcher = notificationDispatcher;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        notificationDispatcher.standDown();
        if (partitions.isEmpty()) {
            return;
        }
        Waiting.on(notificationDispatcher.takeOver());
        Map<TopicPartition, Long> known = Objects.requireNonNull(Waiting.on(offsets.of(partitions)));
        Offsets.seek(consumer, partitions, known);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        notificationDispatcher.standDown();
    }

}
