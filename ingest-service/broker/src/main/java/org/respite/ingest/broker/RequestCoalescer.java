package org.respite.ingest.broker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * One question for all who ask it within a moment: it is put once the moment is over, so
 * each gets an answer from after they asked, and however many ask, it is put no more
 * often than that.
 */
public final class RequestCoalescer<T> {

    private final Mono<T> question;

    private final Duration moment;

    private final Scheduler timer;

    private final AtomicReference<@Nullable Mono<T>> next = new AtomicReference<>();

    public RequestCoalescer(Mono<T> question, Duration moment, Scheduler timer) {
        this.question = question;
        this.moment = moment;
        this.timer = timer;
    }

    public Mono<T> ask() {
        return Mono.defer(() -> {
            Mono<T> fresh = put();
            @Nullable Mono<T> waiting = next.compareAndExchange(null, fresh);
            return waiting == null ? fresh : waiting;
        });
    }

    private Mono<T> put() {
        return Mono.delay(moment, timer).doOnNext(_ -> next.set(null)).then(question).cache();
    }

}
