package org.respite.ingest.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Topics;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

/** Asks the broker, over a connection that is opened with the first question. */
final class KafkaLogEnds implements LogEnds, AutoCloseable {

    private static final Duration PARTING = Duration.ofSeconds(2);

    private final Supplier<Admin> connect;

    private @Nullable Admin admin;

    KafkaLogEnds(Supplier<Admin> connect) {
        this.connect = connect;
    }

    @Override
    public Mono<Map<Integer, Long>> now() {
        return Mono
            .defer(() -> Mono
                .fromCompletionStage(
                        admin().describeTopics(List.of(Topics.CHECK_INS)).allTopicNames().toCompletionStage())
                .flatMap(found -> ends(Objects.requireNonNull(found.get(Topics.CHECK_INS)))))
            .onErrorMap(KafkaException.class, _ -> ProblemException.unavailable("the broker does not answer"));
    }

    private Mono<Map<Integer, Long>> ends(TopicDescription topic) {
        Map<TopicPartition, OffsetSpec> asked = topic.partitions()
            .stream()
            .collect(Collectors.toMap(partition -> new TopicPartition(topic.name(), partition.partition()),
                    _ -> OffsetSpec.latest()));
        return Mono.fromCompletionStage(admin().listOffsets(asked).all().toCompletionStage())
            .map(KafkaLogEnds::byPartition);
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet()
            .stream()
            .collect(Collectors.toMap(end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = connect.get();
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(PARTING);
        }
    }

}
