package org.respite.ingest.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;
import org.springframework.kafka.support.ProducerListener;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class KafkaEventLogTest {

    private static final Duration LIMIT = Duration.ofMillis(5500);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final MockProducer<String, byte[]> producer = new MockProducer<>(false, null, new StringSerializer(),
            new ByteArraySerializer());

    private final Scheduler worker = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    @AfterEach
    void stop() {
        worker.dispose();
    }

    @Test
    void tellsOfEveryRecordWhetherTheBrokerHasIt() {
        CompletableFuture<@Nullable List<Boolean>> acks = log(worker).append(records(3)).toFuture();
        await().atMost(TIMEOUT).until(() -> producer.history().size() == 3);

        producer.completeNext();
        producer.errorNext(new TimeoutException("gone"));
        producer.completeNext();

        assertThat(acks.orTimeout(60, TimeUnit.SECONDS).join()).containsExactly(true, false, true);
    }

    @Test
    void sendsNothingMoreOnceSendingFails() {
        producer.sendException = new TimeoutException("no metadata");

        StepVerifier.create(log(worker).append(records(100)))
            .expectNextMatches(acks -> acks.size() == 100 && !acks.contains(true))
            .expectComplete()
            .verify(TIMEOUT);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void waitsNoLongerThanItsLimitAndKeepsWhatWasAcknowledged() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            CompletableFuture<@Nullable List<Boolean>> acks = log(Schedulers.immediate()).append(records(2)).toFuture();
            producer.completeNext();

            time.advanceTimeBy(LIMIT.minusMillis(1));
            assertThat(acks).isNotDone();
            time.advanceTimeBy(Duration.ofMillis(1));
            assertThat(acks).isCompletedWithValue(List.of(true, false));
        }
        finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void nothingToSendIsDoneAtOnce() {
        StepVerifier.create(log(worker).append(List.of())).expectNext(List.of()).expectComplete().verify(TIMEOUT);
    }

    private KafkaEventLog log(Scheduler worker) {
        var template = new KafkaTemplate<>(new MockProducerFactory<>(() -> producer), Map.of());
        template.setProducerListener(new ProducerListener<>() {
        });
        return new KafkaEventLog(template, LIMIT, worker, new OutageLog());
    }

    private static List<ProducerRecord<String, byte[]>> records(int count) {
        return IntStream.range(0, count)
            .mapToObj(i -> new ProducerRecord<>("topic", "key" + i, new byte[] { (byte) i }))
            .toList();
    }

}
