package org.respite.ingest.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.ingest.broker.ReaderGear;

class PolicyReaderTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final TopicPartition PARTITION = new TopicPartition(Topics.PRIVACY_POLICY, 0);

    private final PolicyInForce policies = new PolicyInForce(SeriesDescriptions.of(Catalogue.shipped()),
            new SimpleMeterRegistry());

    private final Queue<MockConsumer<String, byte[]>> consumers = new ArrayDeque<>();

    private final PolicyReader reader = new PolicyReader(ReaderGear.of(consumers::remove, new SimpleMeterRegistry()),
            policies);

    @AfterEach
    void stop() {
        reader.stop();
    }

    @Test
    void readsOnWhereItWasWhenTheBrokerIsBack() {
        var first = consumer();
        first.schedulePollTask(() -> first.addRecord(published(0, Policies.standard())));
        first.schedulePollTask(() -> first.setPollException(new KafkaException("the broker has gone")));
        var withoutTopic = new MockConsumer<String, byte[]>("earliest");
        var second = consumer();
        second.schedulePollTask(() -> {
            assertThat(second.position(PARTITION)).isEqualTo(1);
            second.addRecord(published(1, Policies.strict()));
        });
        consumers.addAll(List.of(first, withoutTopic, second));

        reader.start();

        await().atMost(TIMEOUT).until(() -> shows("strict"));
        assertThat(first.closed()).isTrue();
    }

    /** Its numbers are read as infinite, and no sentence can be made of them. */
    @ParameterizedTest
    @CsvSource({ "\"epsilon\":4.31,\"epsilon\":1e999", "\"publishedAt\":,\"published\":" })
    void readsOnBehindAPolicyThatCannotBePutIntoWords(String good, String bad) {
        var only = consumer();
        var odd = new String(EventType.PRIVACY_POLICY_PUBLISHED.write(Policies.strict()), UTF_8).replace(good, bad);
        assertThat(odd).contains(bad);
        only.schedulePollTask(() -> {
            only.addRecord(published(0, Policies.loose()));
            only.addRecord(new ConsumerRecord<>(Topics.PRIVACY_POLICY, 0, 1, "policy", odd.getBytes(UTF_8)));
        });
        only.schedulePollTask(() -> assertThat(shows("loose")).isTrue());
        only.schedulePollTask(() -> only.addRecord(published(2, Policies.standard())));
        consumers.add(only);

        reader.start();

        await().atMost(TIMEOUT).until(() -> shows("default"));
    }

    @Test
    void letsGoOfTheBrokerWhenStopped() {
        var only = consumer();
        var polled = new CountDownLatch(1);
        only.schedulePollTask(polled::countDown);
        consumers.add(only);
        reader.start();
        await().atMost(TIMEOUT).until(() -> polled.getCount() == 0);

        reader.stop();

        await().atMost(TIMEOUT).until(only::closed);
        assertThat(reader.isRunning()).isFalse();
    }

    private boolean shows(String profile) {
        return policies.shown()
            .filter(all -> new String(all.getFirst().bytes(), UTF_8).contains("\"profile\":\"" + profile + "\""))
            .isPresent();
    }

    private static MockConsumer<String, byte[]> consumer() {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.updatePartitions(Topics.PRIVACY_POLICY,
                List.of(new PartitionInfo(Topics.PRIVACY_POLICY, 0, Node.noNode(), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        return consumer;
    }

    private static ConsumerRecord<String, byte[]> published(long offset, PrivacyPolicyPublished policy) {
        return new ConsumerRecord<>(Topics.PRIVACY_POLICY, 0, offset, policy.key(),
                EventType.PRIVACY_POLICY_PUBLISHED.write(policy));
    }

}
