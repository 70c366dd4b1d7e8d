package org.respite.alert.notification.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.change;
import static org.respite.alert.notification.Samples.opened;
import static org.respite.alert.notification.Samples.resolved;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Explanations;
import org.respite.alert.notification.delivery.DeliveryFixture;
import org.respite.alert.notification.delivery.FakeChannel;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.projection.InMemoryAsideLedger;
import org.respite.alert.projection.PutAside;
import org.respite.alert.projection.Rereading;
import org.respite.alert.projection.SampleDeadLetters;
import org.respite.contract.Topics;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.kafka.OffsetStore;
import org.respite.testsupport.SettableClock;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.mock.MockConsumerFactory;
import reactor.core.publisher.Mono;

/** What the reader does between the broker and the outbox, whatever becomes of either. */
class AlertReaderTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private static final TopicPartition PARTITION = AlertsOnTopic.PARTITION;

    private static final int CHANGES = 12;

    private final AlertsOnTopic topic = new AlertsOnTopic(CHANGES);

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final SettableClock clock = new SettableClock(NOON);

    private final DeliveryFixture deliveryFixture = new DeliveryFixture(outbox, channel, clock);

    private final List<Long> saved = new CopyOnWriteArrayList<>();

    private final MockProducer<String, byte[]> letters = SampleDeadLetters.broker();

    private final AtomicInteger explained = new AtomicInteger();

    private volatile AlertReader reader = reader(change -> Mono.empty(), Duration.ofSeconds(30));

    @AfterEach
    void stop() {
        reader.stop();
    }

    @Test
    void getsOnWithAStoreSoSlowThatNotEvenOnePollIsDoneInTime() {
        reader = reader(change -> Mono.delay(Duration.ofMillis(100)).thenReturn("why"), Duration.ofMillis(250));

        reader.start();

        awaitRead();
        assertThat(saved).as("kept as it goes").hasSizeGreaterThan(2).isSorted();
        deliveryFixture.deliver();
        assertThat(channel.sent).hasSize(CHANGES).doesNotHaveDuplicates();
    }

    @Test
    void whatWasTakenBeforeAFailureIsNotTakenAgain() {
        reader = reader(
                change -> explained.incrementAndGet() == 6
                        ? Mono.error(new DataAccessResourceFailureException("store down")) : Mono.just("why"),
                Duration.ofSeconds(30));

        reader.start();

        awaitRead();
        assertThat(saved).first().isEqualTo(5L);
        assertThat(explained).hasValue(CHANGES + 1);
        assertThat(letters.history()).isEmpty();
    }

    @Test
    void tellsWithoutAReasonWhereThereCanBeNone() {
        reader = reader(change -> Mono.error(new ArithmeticException("planted")), Duration.ofSeconds(30));

        reader.start();

        awaitRead();
        deliveryFixture.deliver();
        assertThat(channel.sent).hasSize(CHANGES);
    }

    @Test
    void survivesAnErrorThatWouldEndItsThread() {
        reader = reader(change -> {
            if (explained.incrementAndGet() == 3) {
                throw new NoClassDefFoundError("planted");
            }
            return Mono.empty();
        }, Duration.ofSeconds(30));

        reader.start();

        awaitRead();
        await().atMost(TIMEOUT).until(() -> reader.progress().failingFor().isZero());
    }

    @Test
    void putsAsideWhatItCannotRead() {
        topic.unreadable.add(new byte[] { 1 });
        topic.unreadable.add(new byte[2_000_000]);

        reader.start();

        awaitRead();
        deliveryFixture.deliver();
        assertThat(channel.sent).hasSize(CHANGES - 2);
        assertThat(letters.history()).hasSize(2)
            .allSatisfy(letter -> assertThat(letter.headers().lastHeader("respite-offset")).isNotNull());
    }

    @Test
    void takesNothingByAClockThatIsOff() {
        reader = reader(change -> {
            if (explained.incrementAndGet() == 3) {
                deliveryFixture.doubt(true);
                clock.advance(Duration.ofDays(31));
            }
            return Mono.empty();
        }, Duration.ofSeconds(30));
        reader.start();
        await().atMost(TIMEOUT).until(() -> !saved.isEmpty() && saved.getLast() == 3);
        await().during(Duration.ofSeconds(2)).atMost(TIMEOUT).until(() -> saved.getLast() == 3);

        clock.set(NOON);
        deliveryFixture.doubt(false);

        awaitRead();
        deliveryFixture.deliver();
        assertThat(channel.sent).hasSize(CHANGES).doesNotHaveDuplicates();
    }

    /** As after an upgrade that reads what the version before could not. */
    @Test
    void whatIsReadAgainIsNotToldAfterItsSuccessors() {
        var raised = change("alert-0", 2, Change.RAISED, Severity.HIGH);
        var end = resolved("alert-0", 3);
        deliveryFixture.accept(opened("alert-0"), end);
        deliveryFixture.deliver();
        topic.changes.put(1, raised);
        topic.changes.put(2, end);
        saved.add((long) CHANGES);
        var ledger = new InMemoryAsideLedger();
        for (int offset : new int[] { 1, 5 }) {
            Await.on(ledger.note(new PutAside(Topics.TEAM_ALERTS, 0, offset, null, null, "newer", NOON)));
        }
        var aside = SampleDeadLetters.to(letters, ledger, Clock.systemUTC());
        var positions = new OnlyNews(new Rereading(new Kept(), ledger, aside, false),
                alert -> Mono.just(alert.equals("alert-0") ? 3 : 1));
        reader = reader(positions, change -> Mono.empty(), Duration.ofSeconds(30));

        reader.start();

        await().atMost(TIMEOUT).until(() -> ledger.all().isEmpty());
        deliveryFixture.deliver();
        assertThat(channel.sent).containsExactly("warehouse|alert-0|1", "warehouse|alert-0|3", "warehouse|alert-5|1");
    }

    private void awaitRead() {
        await().atMost(TIMEOUT).until(() -> !saved.isEmpty() && saved.getLast() == CHANGES);
    }

    private AlertReader reader(Explanations explanations, Duration maxBetweenPolls) {
        return reader(new Kept(), explanations, maxBetweenPolls);
    }

    private AlertReader reader(OffsetStore positions, Explanations explanations, Duration maxBetweenPolls) {
        Queue<MockConsumer<String, byte[]>> pairs = new ArrayDeque<>();
        var factory = new MockConsumerFactory<String, byte[]>(() -> {
            if (pairs.isEmpty()) {
                pairs.addAll(List.of(topic.alerts(), AlertsOnTopic.units()));
            }
            return pairs.remove();
        });
        return new AlertReader(new AlertConsumers(factory), positions, explanations, deliveryFixture.dispatch(),
                SampleDeadLetters.to(letters, new InMemoryAsideLedger(), Clock.systemUTC()), deliveryFixture.clock(),
                maxBetweenPolls);
    }

    private final class Kept implements OffsetStore {

        @Override
        public Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
            return Mono.fromSupplier(() -> saved.isEmpty() ? Map.of() : Map.of(PARTITION, saved.getLast()));
        }

        @Override
        public Mono<Void> save(Map<TopicPartition, Long> next) {
            return Mono.fromRunnable(() -> saved.addAll(next.values()));
        }

    }

}
