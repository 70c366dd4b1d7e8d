package org.respite.ingest.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.contract.Topics;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class EndOffsetsTest {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private static final Node HOST = new Node(0, "localhost", 9092);

    @Test
    void manyWhoAskWithinAMomentAreOneQuestion() {
        var time = VirtualTimeScheduler.create();
        var asked = new AtomicInteger();
        var coalesced = new RequestCoalescer<>(Mono.fromSupplier(asked::incrementAndGet), MOMENT, time);

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
        var coalesced = new RequestCoalescer<Integer>(Mono.fromSupplier(() -> {
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

    /** However many ask, the broker is spared. */
    @Test
    void theBrokerIsAskedOnceForAllWhoAskWithinAMoment() {
        try (var broker = new CountingAdmin();
                var ends = new KafkaEndOffsets(() -> broker, Schedulers.boundedElastic())) {
            var asking = IntStream.range(0, 2000).mapToObj(_ -> ends.now().toFuture()).toList();

            assertThat(asking).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(Map.of(0, 7L)));
            // By a clock that goes on meanwhile, so more than once if this takes long.
            assertThat(broker.asked).hasValueBetween(1, 200);
        }
    }

    private static final class CountingAdmin extends MockAdminClient {

        private final AtomicInteger asked = new AtomicInteger();

        CountingAdmin() {
            super(List.of(HOST), HOST);
            addTopic(false, Topics.CHECK_INS, List.of(new TopicPartitionInfo(0, HOST, List.of(HOST), List.of(HOST))),
                    Map.of());
            updateEndOffsets(Map.of(new TopicPartition(Topics.CHECK_INS, 0), 7L));
        }

        @Override
        public ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> partitions, ListOffsetsOptions options) {
            asked.incrementAndGet();
            return super.listOffsets(partitions, options);
        }

    }

    @Test
    void connectsWhereItMayBlock() {
        var connectedOn = new AtomicReference<@Nullable Thread>();
        var worker = Schedulers.newSingle("may-block");
        try (var ends = new KafkaEndOffsets(() -> {
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
