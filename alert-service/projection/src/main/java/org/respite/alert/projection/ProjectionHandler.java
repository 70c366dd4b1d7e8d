package org.respite.alert.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.respite.kafka.Blocking;
import org.respite.kafka.OffsetStore;
import org.respite.kafka.TopicBatch;
import org.respite.kafka.TopicConsumer;
import org.respite.kafka.TopicHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Has a projection take what was polled, all at once, and keeps the position behind it.
 * If all at once fails, one record after the other is tried, and what cannot be applied
 * though the world is well is put aside.
 */
final class ProjectionHandler implements TopicHandler {

    /** What takes longer was cut off by something nobody was told of. */
    private static final Duration WORK_TIMEOUT = Duration.ofMinutes(30);

    private static final Duration RETRY_DELAY = Duration.ofMillis(200);

    private static final int TRIES_MORE = 2;

    private final Projection projection;

    private final OffsetStore offsets;

    private final ReaderProgress progress;

    private Map<TopicPartition, Long> endsAtBeginning = Map.of();

    private boolean current;

    ProjectionHandler(Projection projection, OffsetStore offsets, ReaderProgress progress) {
        this.projection = projection;
        this.offsets = offsets;
        this.progress = progress;
    }

    @Override
    public Map<TopicPartition, Long> begin(TopicConsumer consumer) {
        endsAtBeginning = consumer.ends();
        current = false;
        return Objects.requireNonNull(Blocking.await(offsets.of(consumer.partitions()), WORK_TIMEOUT));
    }

    @Override
    public void take(TopicBatch batch, TopicConsumer consumer) {
        boolean before = current;
        current = current || consumer.hasReached(endsAtBeginning);
        boolean timeToSettle = current && progress.wantsToSettle();
        if (!batch.records().isEmpty() || current != before || timeToSettle) {
            finish(take(batch));
        }
        if (progress.wantsToKnow()) {
            progress.behind(consumer.behind());
        }
    }

    /** In a task of its own, at whose bottom an error can be found. */
    private static void finish(Mono<Void> work) {
        var _ = Blocking.await(Mono.defer(() -> Errors.within(work)).subscribeOn(Schedulers.boundedElastic()),
                WORK_TIMEOUT);
    }

    private Mono<Void> take(TopicBatch batch) {
        Mono<Void> settled = current ? Mono.defer(projection::settle) : Mono.empty();
        return apply(wanted(batch.records())).then(settled).then(Mono.defer(() -> offsets.save(batch.next())));
    }

    private List<ConsumerRecord<String, byte[]>> wanted(ConsumerRecords<String, byte[]> records) {
        return StreamSupport.stream(records.spliterator(), false).filter(offsets::wants).toList();
    }

    private Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
        return guarded(records).onErrorResume(fault -> !Faults.ofTheWorld(fault),
                fault -> Flux.fromIterable(records).concatMap(this::apply).then());
    }

    private Mono<Void> apply(ConsumerRecord<String, byte[]> record) {
        return guarded(List.of(record))
            .retryWhen(Retry.backoff(TRIES_MORE, RETRY_DELAY)
                .filter(fault -> !Faults.ofTheWorld(fault))
                .onRetryExhaustedThrow((tried, last) -> last.failure()))
            .onErrorResume(fault -> !Faults.ofTheWorld(fault),
                    fault -> projection.putAside(record, Faults.nameOf(fault)));
    }

    private Mono<Void> guarded(List<ConsumerRecord<String, byte[]>> records) {
        return Mono.defer(() -> Errors.survivedIn(() -> projection.apply(records)));
    }

}
