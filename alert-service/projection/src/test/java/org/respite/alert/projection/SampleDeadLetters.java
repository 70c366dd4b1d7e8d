package org.respite.alert.projection;

import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

/** Dead letters for the tests of others, to a broker in memory. */
public final class SampleDeadLetters {

    private SampleDeadLetters() {
    }

    public static MockProducer<String, byte[]> broker() {
        return new Lasting();
    }

    public static DeadLetters to(MockProducer<String, byte[]> broker, AsideLedger ledger, Clock clock) {
        return new DeadLetters(new KafkaTemplate<>(new MockProducerFactory<>(() -> broker)), ledger, clock);
    }

    /** Not closed by a template that has sent something. */
    static class Lasting extends MockProducer<String, byte[]> {

        Lasting() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public void close() {
            // For the next letter.
        }

        @Override
        public void close(Duration timeout) {
            // For the next letter.
        }

    }

}
