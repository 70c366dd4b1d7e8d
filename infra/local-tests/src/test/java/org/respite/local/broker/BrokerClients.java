package org.respite.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What each user can do at a broker, and what not. */
record BrokerClients(LocalBroker broker) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    void assertDeniedReading(BrokerUser user, String topic) {
        assertThatThrownBy(() -> read(user, topic)).as("%s reads %s", user, topic)
            .isInstanceOf(TopicAuthorizationException.class);
    }

    void assertDeniedWriting(BrokerUser user, String topic) {
        assertThatThrownBy(() -> write(user, topic)).as("%s writes %s", user, topic)
            .rootCause()
            .as("the topic's rules, or the cluster's for those who may write nothing at all")
            .isInstanceOfAny(TopicAuthorizationException.class, ClusterAuthorizationException.class);
    }

    void write(BrokerUser user, String topic) throws Exception {
        try (var producer = producer(user)) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    void read(BrokerUser user, String topic) {
        try (var consumer = consumer(user)) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.poll(Duration.ofMillis(500));
            assertThat(consumer.position(partition, PATIENCE)).isNotNegative();
        }
    }

    Set<String> readAll(BrokerUser user, String topic) {
        try (var consumer = consumer(user)) {
            List<TopicPartition> partitions = IntStream.range(0, TopicPlan.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var values = new HashSet<String>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }

    KafkaProducer<String, String> producer(BrokerUser user) {
        return new KafkaProducer<>(settings(user), new StringSerializer(), new StringSerializer());
    }

    KafkaConsumer<String, String> consumer(BrokerUser user) {
        return new KafkaConsumer<>(settings(user), new StringDeserializer(), new StringDeserializer());
    }

    Map<String, Object> settings(BrokerUser user) {
        return new HashMap<>(broker.accessOf(user).settings());
    }

}
