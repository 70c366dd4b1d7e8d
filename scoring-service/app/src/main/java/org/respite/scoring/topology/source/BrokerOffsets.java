package org.respite.scoring.topology.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks the broker. Blocks its caller, a stream thread, for a few milliseconds. */
public final class BrokerOffsets implements SourceOffsets, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;

    private final String group;

    private final List<String> topics;

    private volatile Map<String, Integer> partitions = Map.of();

    /**
     * @param admin closed with this
     * @param group the consumer group: Streams' application id
     * @param topics the source topics
     */
    public BrokerOffsets(Admin admin, String group, List<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
    }

    @Override
    public int partitions() {
        return partitionsByTopic().values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** Asked once: the keys of the sources forbid more partitions later anyway. */
    private Map<String, Integer> partitionsByTopic() {
        if (partitions.isEmpty()) {
            partitions = answer(admin.describeTopics(topics).allTopicNames()).values()
                .stream()
                .collect(Collectors.toMap(TopicDescription::name, topic -> topic.partitions().size()));
        }
        return partitions;
    }

    @Override
    public Map<TopicPartition, Long> ends(int partition) {
        return offsets(topics.stream()
            .filter(topic -> partition < partitionsByTopic().getOrDefault(topic, 0))
            .collect(Collectors.toMap(topic -> new TopicPartition(topic, partition), _ -> OffsetSpec.latest())));
    }

    @Override
    public boolean committed(Map<TopicPartition, Long> ends) {
        var spec = new ListConsumerGroupOffsetsSpec().topicPartitions(ends.keySet());
        Map<TopicPartition, OffsetAndMetadata> commits = answer(
                admin.listConsumerGroupOffsets(Map.of(group, spec)).partitionsToOffsetAndMetadata(group));
        var missing = ends.entrySet()
            .stream()
            .filter(end -> !reached(commits.get(end.getKey()), end.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return missing.isEmpty() || nothingLeft(missing);
    }

    private static boolean reached(@Nullable OffsetAndMetadata commit, long end) {
        return commit != null && commit.offset() >= end;
    }

    /** A partition whose records have all expired, or that never had any, is read. */
    private boolean nothingLeft(Map<TopicPartition, Long> ends) {
        var beginnings = offsets(
                ends.keySet().stream().collect(Collectors.toMap(end -> end, _ -> OffsetSpec.earliest())));
        return ends.entrySet().stream().allMatch(end -> beginnings.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> wanted) {
        return answer(admin.listOffsets(wanted).all()).entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (ExecutionException | TimeoutException failed) {
            throw new OffsetsUnavailableException(failed.getCause() == null ? failed : failed.getCause());
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OffsetsUnavailableException(stopping);
        }
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }

}
