package org.respite.ingest.broker;

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
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Asks the broker, over a connection that is opened with the first question; once for all
 * who ask within a moment.
 */
final class KafkaEndOffsets implements EndOffsets, AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private static final Duration MOMENT = Duration.ofMillis(50);

    /** Partitions are added by hand, and seldom. */
    private static final Duration PARTITIONS_KNOWN = Duration.ofMinutes(1);

    private final Supplier<Admin> connect;

    private final Scheduler worker;

    private final Mono<Map<TopicPartition, OffsetSpec>> asked;

    private final RequestCoalescer<Map<Integer, Long>> ends;

    private @Nullable Admin admin;

    /**
     * Not connected yet.
     * @param worker may block, as connecting does
     */
    KafkaEndOffsets(Supplier<Admin> connect, Scheduler worker) {
        this.connect = connect;
        this.worker = worker;
        this.asked = Mono.defer(this::partitions).cache(_ -> PARTITIONS_KNOWN, _ -> Duration.ZERO, () -> Duration.ZERO);
        this.ends = new RequestCoalescer<>(Mono.defer(this::ask), MOMENT, Schedulers.parallel());
    }

    @Override
    public Mono<Map<Integer, Long>> now() {
        return ends.ask();
    }

    private Mono<Map<Integer, Long>> ask() {
        return asked
            .flatMap(partitions -> connected()
                .flatMap(to -> Mono.fromCompletionStage(to.listOffsets(partitions).all().toCompletionStage())))
            .map(KafkaEndOffsets::byPartition)
            .onErrorMap(KafkaException.class, _ -> ProblemException.unavailable("the broker does not answer"));
    }

    private Mono<Map<TopicPartition, OffsetSpec>> partitions() {
        return connected()
            .flatMap(to -> Mono
                .fromCompletionStage(to.describeTopics(List.of(Topics.CHECK_INS)).allTopicNames().toCompletionStage()))
            .map(found -> latest(Objects.requireNonNull(found.get(Topics.CHECK_INS))));
    }

    private static Map<TopicPartition, OffsetSpec> latest(TopicDescription topic) {
        return topic.partitions()
            .stream()
            .collect(Collectors.toMap(partition -> new TopicPartition(topic.name(), partition.partition()),
                    _ -> OffsetSpec.latest()));
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet()
            .stream()
            .collect(Collectors.toMap(end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    private Mono<Admin> connected() {
        return Mono.fromSupplier(this::admin).subscribeOn(worker);
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
            admin.close(CLOSE_TIMEOUT);
        }
    }

}
