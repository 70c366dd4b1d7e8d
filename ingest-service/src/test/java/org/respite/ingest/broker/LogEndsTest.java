package org.respite.ingest.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class LogEndsTest {

    private static final Duration MOMENT = Duration.ofMillis(50);

    @Test
    void manyWhoAskWithinAMomentAreOneQuestion() {
        var time = VirtualTimeScheduler.create();
        var asked = new AtomicInteger();
        var coalesced = new Coalesced<>(Mono.fromSupplier(asked::incrementAndGet), MOMENT, time);

        var answers = IntStream.range(0, 1000).mapToObj(_ -> coalesced.ask().toFuture()).toList();
        assertThat(asked).as("nobody gets an answer from before they asked").hasValue(0);
        time.advanceTimeBy(MOMENT);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.getNow(0)).isOne());

        var later = coalesced.ask().toFuture();
        time.advanceTimeBy(MOMENT);
        assertThat(later.getNow(0)).isEqualTo(2);
    }

    @Test
    void aQuestionThatFailsIsPutAgain() {
        var time = VirtualTimeScheduler.create();
        var asked = new AtomicInteger();
        var coalesced = new Coalesced<Integer>(Mono.fromSupplier(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
            return asked.get();
        }), MOMENT, time);

        var first = coalesced.ask().toFuture();
        time.advanceTimeBy(MOMENT);
        assertThat(first).isCompletedExceptionally();
        var second = coalesced.ask().toFuture();
        time.advanceTimeBy(MOMENT);
        assertThat(second.getNow(0)).isEqualTo(2);
    }

    @Test
    void connectsWhereItMayBlock() {
        var connectedOn = new AtomicReference<@Nullable Thread>();
        var worker = Schedulers.newSingle("may-block");
        try (var ends = new KafkaLogEnds(() -> {
            connectedOn.set(Thread.currentThread());
            throw new KafkaException("nobody there");
        }, worker)) {
            StepVerifier.create(ends.now()).verifyError(ProblemException.class);

            assertThat(connectedOn.get()).isNotNull().isNotEqualTo(Thread.currentThread());
            assertThat(String.valueOf(connectedOn.get())).contains("may-block");
        }
        finally {
            worker.dispose();
        }
    }

}
