package org.respite.alert.projection;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Feeds a projection, for ever. There is one answer to every failure, of the broker, the
 * store or the projection: wait a little, ask the store for the position and read on from
 * there.
 *
 * <p>
 * Starts after and stops before the web server, as anything in the last phase does.
 */
public final class TopicReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final String name;

    private final Supplier<Consumer<String, byte[]>> consumers;

    private final Projection projection;

    private final Positions positions;

    private volatile @Nullable Life life;

    public TopicReader(String name, Supplier<Consumer<String, byte[]>> consumers, Projection projection,
            Positions positions) {
        this.name = name;
        this.consumers = consumers;
        this.projection = projection;
        this.positions = positions;
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
                    .doBeforeRetry(again -> tell(again.failure())))
                .onErrorComplete(failure -> ending)
                .doFinally(end -> ended.tryEmitEmpty())
                .subscribe(nothing -> {
                }, failure -> log.error("{}: stopped reading", name, failure)));
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
            return blocking(open::poll).flatMap(this::take);
        }

        private Mono<Void> take(Tail.Batch batch) {
            if (batch.changesNothing()) {
                return Mono.empty();
            }
            Mono<Void> settled = batch.current() ? Mono.defer(projection::settle) : Mono.empty();
            return projection.apply(batch.records()).then(settled).then(Mono.defer(() -> positions.save(batch.next())));
        }

        // A Kafka consumer blocks, so it has a thread of its own.
        private <T> Mono<T> blocking(Callable<T> call) {
            return Mono.fromCallable(call).subscribeOn(thread);
        }

        private void tell(Throwable failure) {
            log.warn("{}: reading again from the kept position after {}", name, failure.toString());
            log.debug("{}: the failure", name, failure);
        }

    }

}
