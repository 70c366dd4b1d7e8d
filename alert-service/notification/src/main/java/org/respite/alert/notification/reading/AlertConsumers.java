package org.respite.alert.notification.reading;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.respite.kafka.ReaderSettings;
import org.springframework.kafka.core.ConsumerFactory;

/** Opens consumers as {@code spring.kafka} says, but for what reading here needs. */
final class AlertConsumers {

    static final String GROUP = "alert-service-notification";

    /** Each may take its time. */
    private static final String AT_ONCE = "100";

    private final ConsumerFactory<?, ?> factory;

    AlertConsumers(ConsumerFactory<?, ?> factory) {
        this.factory = factory;
    }

    /** A member of the group of which one reads. */
    Consumer<String, byte[]> member() {
        return open(GROUP, "alert-service-notification",
                Map.of(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic",
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, SoleReaderAssignor.class.getName(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE));
    }

    /** A reader on its own. */
    Consumer<String, byte[]> single() {
        return open(null, "alert-service-notification-units", Map.of());
    }

    @SuppressWarnings("unchecked") // the deserialisers are those of ReaderSettings
    private Consumer<String, byte[]> open(@Nullable String group, String name, Map<String, String> more) {
        var settings = ReaderSettings.with(more);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return (Consumer<String, byte[]>) factory.createConsumer(group, name, null, settings);
    }

}
