package org.respite.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReaderSettingsTest {

    @Test
    void readsBytesFromTheBeginningAndCommitsNothing() {
        var settings = ReaderSettings.with(Map.of("isolation.level", "read_committed"));

        assertThat(settings).containsEntry("isolation.level", "read_committed")
            .containsEntry("enable.auto.commit", "false")
            .containsEntry("auto.offset.reset", "earliest")
            .containsEntry("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer")
            .containsEntry("value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer")
            .hasSize(5);
    }

}
