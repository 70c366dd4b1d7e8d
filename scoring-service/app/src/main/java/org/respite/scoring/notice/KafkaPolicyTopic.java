package org.respite.scoring.notice;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.kafka.TopicSnapshot;

/**
 * The compacted topic of policies. A client is opened for a call and closed after it:
 * there are two of them in the life of a process.
 */
public final class KafkaPolicyTopic implements PolicyTopic {

    private static final EventType<PrivacyPolicyPublished> POLICY = EventType.PRIVACY_POLICY_PUBLISHED;

    /** For one call of the broker; whoever calls tries again. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> consumer;

    private final Map<String, Object> producer;

    /**
     * @param consumer where the broker is and how to log in, for reading
     * @param producer the same for writing
     */
    public KafkaPolicyTopic(Map<String, Object> consumer, Map<String, Object> producer) {
        this.consumer = new HashMap<>(consumer);
        this.consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.producer = Map.copyOf(producer);
    }

    /** All have one key, hence one partition: what is read last is the newest. */
    @Override
    public Optional<PrivacyPolicyPublished> newest() {
        var newest = new AtomicReference<Optional<PrivacyPolicyPublished>>(Optional.empty());
        try (var policies = new TopicSnapshot(
                new KafkaConsumer<>(consumer, new StringDeserializer(), new ByteArrayDeserializer()),
                Topics.PRIVACY_POLICY, PATIENCE)) {
            policies.readToEnd(found -> newest.set(read(found.value())));
        }
        return newest.get();
    }

    private static Optional<PrivacyPolicyPublished> read(byte[] value) {
        try {
            return Optional.of(POLICY.read(value));
        }
        catch (UnreadableEventException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public void publish(PrivacyPolicyPublished policy) {
        try (Producer<String, byte[]> opened = new KafkaProducer<>(producer, new StringSerializer(),
                new ByteArraySerializer())) {
            opened.send(POLICY.toRecord(policy)).get();
        }
        catch (InterruptedException stopping) {
            throw new InterruptException(stopping);
        }
        catch (ExecutionException refused) {
            throw new KafkaException(Topics.PRIVACY_POLICY, refused.getCause());
        }
    }

}
