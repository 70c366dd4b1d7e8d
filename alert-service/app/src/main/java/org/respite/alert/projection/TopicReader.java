package org.respite.alert.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Feeds a projection, for ever. There is one answer to every failure, of the broker, the
 * store or the projection: wait a little, ask the store for the position and read on from
 * there. A record that cannot be applied though the world is well is put aside.
 *
 * <p>
 * Starts after and stops before the web server, as anything in the last phase does.
 */
public final class TopicReader implements SmartLifecycle, Follower {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What takes longer was cut off by something nobody was told of. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(30);

    private static final int TRIES_MORE = 2;

    private final String name;

    private final Supplier<Consumer<String, byte[]>> consumers;

    private final Projection projection;

    private final Positions positions;

    private final ReaderProgress progress;

    private volatile @Nullable Life life;

    public TopicReader(String name, Supplier<Consumer<String, byte[]>> consumers, Projection projection,
            Positions positions) {
        this.name = name;
        this.consumers = consumers;
        this.projection = projection;
        this.positions = positions;
        this.progress = new ReaderProgress(name);
    }

    @Override
    public ReaderProgress progress() {
        return progress;
    }

    @Override
    public void start() {
        var started = new Life();
        life = started;
        started.begin();
    }

    @Override
    public void stop() {
        stop(() -> {
        });
    }

    @Override
    public void stop(Runnable callback) {
        var stopping = life;
        life = null;
        if (stopping == null) {
            callback.run();
        }
        else {
            stopping.end(callback);
        }
    }

    @Override
    public boolean isRunning() {
        return life != null;
    }

    /** From one start to the next stop. */
    private final class Life {

        private final Scheduler thread = Schedulers.newSingle(name, true);

        private final Sinks.Empty<Void> ended = Sinks.empty();

        private final Disposable.Swap reading = Disposables.swap();

        private volatile @Nullable Tail tail;

        private volatile boolean ending;

        void begin() {
            reading.update(Mono.defer(this::readUntilFailure)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_WAIT)
                    .maxBackoff(LONGEST_WAIT)
                    .filter(failure -> !ending)
                    .doBeforeRetry(again -> progress.failed(again.failure())))
                .onErrorComplete(failure -> ending)
                .doFinally(end -> ended.tryEmitEmpty())
                .subscribe(nothing -> {
                }, progress::ended));
        }

        void end(Runnable callback) {
            ending = true;
            var open = tail;
            if (open == null) {
                reading.dispose();
            }
            else {
                open.wakeUp();
            }
            ended.asMono().doFinally(end -> thread.dispose()).doFinally(end -> callback.run()).subscribe();
        }

        private Mono<Void> readUntilFailure() {
            return Mono.usingWhen(blocking(this::open), this::follow, this::close);
        }

        private Tail open() {
            var opened = Tail.open(consumers.get(), projection.topics());
            tail = opened;
            return opened;
        }

        private Mono<Void> close(Tail open) {
            tail = null;
            return Mono.<Void>fromRunnable(open::close).subscribeOn(thread);
        }

        private Mono<Void> follow(Tail open) {
            return positions.of(open.partitions())
                .doOnNext(open::seek)
                .thenMany(Mono.defer(() -> next(open)).repeat(() -> !ending))
                .then();
        }

        private Mono<Void> next(Tail open) {
            return blocking(open::poll).flatMap(batch -> Errors.within(take(batch)).timeout(LONGEST_WORK))
                .then(Mono.defer(() -> progress.wantsToKnow() ? howFar(open) : Mono.empty()));
        }

        private Mono<Void> howFar(Tail open) {
            return blocking(open::behind).doOnNext(progress::behind).then();
        }

        private Mono<Void> take(Tail.Batch batch) {
            boolean timeToSettle = batch.current() && progress.wantsToSettle();
            if (batch.changesNothing() && !timeToSettle) {
                return Mono.empty();
            }
            Mono<Void> settled = batch.current() ? Mono.defer(projection::settle) : Mono.empty();
            return apply(batch.records().stream().filter(positions::wants).toList()).then(settled)
                .then(Mono.defer(() -> positions.save(batch.next())));
        }

        private Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
            return guarded(records).onErrorResume(fault -> !Faults.ofTheWorld(fault),
                    fault -> Flux.fromIterable(records).concatMap(this::apply).then());
        }

        private Mono<Void> apply(ConsumerRecord<String, byte[]> record) {
            return guarded(List.of(record))
                .retryWhen(Retry.backoff(TRIES_MORE, FIRST_WAIT)
                    .filter(fault -> !Faults.ofTheWorld(fault))
                    .onRetryExhaustedThrow((tried, last) -> last.failure()))
                .onErrorResume(fault -> !Faults.ofTheWorld(fault),
                        fault -> projection.putAside(record, Faults.nameOf(fault)));
        }

        private Mono<Void> guarded(List<ConsumerRecord<String, byte[]>> records) {
            return Mono.defer(() -> Errors.survivedIn(() -> projection.apply(records)));
        }

        // A Kafka consumer blocks, so it has a thread of its own.
        private <T> Mono<T> blocking(Callable<T> call) {
            return Mono.fromCallable(() -> Errors.caught(call)).subscribeOn(thread);
        }

    }

}
