package org.respite.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Service;

/** Writes to topics past the door, as ingest-service's own user. */
record RawTopicWriter(RunningSystem system) {

    void write(String topic, List<String> values) {
        Map<String, Object> settings = new HashMap<>(system.brokerAs(Service.INGEST));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, Canaries.MARK, value)).get();
            }
        }
        catch (ExecutionException refused) {
            throw new IllegalStateException("record on " + topic + ": refused (expected: taken)", refused);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

}
