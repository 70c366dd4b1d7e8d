package org.respite.attack.running;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.respite.contract.Topics;

/**
 * How far a consumer group has read the sources.
 *
 * @param access of a user that may know
 * @param group of the reader
 */
record ReadingProgress(Map<String, String> access, String group) {

    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();

    /** For the watermark that follows the last record, and what it sets off. */
    private static final int MOMENTS_AFTER = 25;

    /**
     * Waits until everything that stands in the sources now is read and worked on.
     * @throws IllegalStateException if that does not come to pass
     */
    void awaitEnd() {
        long deadline = System.nanoTime() + PATIENCE;
        try (var admin = Admin.create(new HashMap<>(access))) {
            while (!isAtEnd(admin)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(group + ": still reading (expected: to be done in good time)");
                }
                Pause.shortly();
            }
        }
        catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
        IntStream.range(0, MOMENTS_AFTER).forEach(_ -> Pause.shortly());
    }

    private boolean isAtEnd(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get();
        var ends = admin.listOffsets(partitions(admin).collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
            .all()
            .get();
        return ends.entrySet().stream().allMatch(end -> {
            var place = read.get(end.getKey());
            return end.getValue().offset() == 0 || (place != null && place.offset() >= end.getValue().offset());
        });
    }

    private static Stream<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(Topics.CHECK_INS, Topics.UNITS))
            .allTopicNames()
            .get()
            .values()
            .stream()
            .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())));
    }

}
