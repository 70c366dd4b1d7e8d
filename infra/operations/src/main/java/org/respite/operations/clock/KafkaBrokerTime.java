package org.respite.operations.clock;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Topics;

/**
 * The append times of {@link Topics#CLOCKS}. Each record claims to be of 1970: what comes
 * back must be another time, or the topic keeps the senders' instead of the broker's and
 * every clock would be compared with itself. Where the service may create topics and this
 * one is missing, it is created as it has to be.
 */
final class KafkaBrokerTime implements BrokerTime {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long CLAIMED = 0;

    /** Makes a producer with these settings. */
    @FunctionalInterface
    interface Opening {

        Producer<String, byte[]> open(Map<String, Object> settings) throws InterruptedException;

    }

    private final String service;

    private final Map<String, Object> settings;

    private final Opening opening;

    private @Nullable Producer<String, byte[]> producer;

    /**
     * @param service who asks; the key of its records
     * @param settings where the broker is and how to log in
     */
    KafkaBrokerTime(String service, Map<String, Object> settings) {
        this(service, settings, given -> {
            ClocksTopic.in(given).ensure();
            return new KafkaProducer<>(given, new StringSerializer(), new ByteArraySerializer());
        });
    }

    /**
     * The same with producers of another kind.
     */
    KafkaBrokerTime(String service, Map<String, Object> settings, Opening opening) {
        this.service = service;
        this.opening = opening;
        this.settings = new HashMap<>(settings);
        this.settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        this.settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-clock");
        this.settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        this.settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        this.settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
    }

    @Override
    public Instant append(Instant reading) throws InterruptedException {
        try {
            var beat = new ProducerRecord<>(Topics.CLOCKS, null, CLAIMED, service,
                    reading.toString().getBytes(StandardCharsets.US_ASCII));
            return timeOf(opened().send(beat).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        }
        catch (ExecutionException | TimeoutException | KafkaException silent) {
            Throwable cause = silent instanceof ExecutionException && silent.getCause() != null ? silent.getCause()
                    : silent;
            if (!(cause instanceof RetriableException)) {
                reopen();
            }
            throw new NoBrokerTimeException("the broker does not answer: " + cause.getClass().getSimpleName(), silent);
        }
    }

    private static Instant timeOf(RecordMetadata appended) {
        if (appended.timestamp() == CLAIMED) {
            throw new NoBrokerTimeException(
                    Topics.CLOCKS + " keeps the senders' time (expected: message.timestamp.type=LogAppendTime)", null);
        }
        return Instant.ofEpochMilli(appended.timestamp());
    }

    /** Opened late: a name that cannot be resolved yet must not keep a service down. */
    private Producer<String, byte[]> opened() throws InterruptedException {
        if (producer == null) {
            producer = opening.open(settings);
        }
        return producer;
    }

    /** A producer that has failed for good says the same for ever. */
    private void reopen() {
        close();
        producer = null;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

}
