package org.respite.kafka;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Settings of a consumer whose reader keeps the position itself: a topic without one is
 * read from its beginning, the client commits nothing, and values are bytes, so that one
 * nobody can read stops no other.
 */
public final class ReaderSettings {

    private ReaderSettings() {
    }

    /**
     * Over those of the service.
     * @param more which go before these
     */
    public static Properties with(Map<String, String> more) {
        var settings = new Properties();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.putAll(more);
        return settings;
    }

}
