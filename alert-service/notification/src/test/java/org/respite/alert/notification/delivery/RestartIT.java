package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.opened;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Receiver;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.channel.SampleChannels;
import org.respite.alert.notification.outbox.SampleOutboxes;
import org.respite.alert.notification.outbox.StoreOnDisk;
import org.respite.alert.projection.MongoPositions;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.testsupport.SettableClock;

/**
 * The process and its document store are killed again and again, while a webhook is told.
 */
class RestartIT {

    private static final TopicPartition PARTITION = new TopicPartition("alerts", 0);

    private static final int KILLS = 20;

    private static final List<TeamAlertChanged> TOPIC = IntStream.range(0, 3 * KILLS)
        .mapToObj(i -> opened("alert-" + i))
        .toList();

    private static final List<String> IN_ORDER = TOPIC.stream()
        .map(change -> Samples.message(change).messageId())
        .toList();

    private final Receiver receiver = new Receiver();

    private final SettableClock clock = new SettableClock(NOON);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void everyChangeArrivesInOrderThoughTheStoreForgetsItsLastWrites(@TempDir Path folder) throws Exception {
        var store = StoreOnDisk.open(folder.resolve("store-0"));
        for (int kill = 1; kill <= KILLS; kill++) {
            receiver.answer(503);
            live(store, 3 * kill);
            store = store.killed(folder.resolve("store-" + kill));
        }
        live(store, TOPIC.size());
        store.close();

        assertThat(receiver.received().stream().map(request -> request.header("webhook-id")).distinct())
            .containsExactlyElementsOf(IN_ORDER);
    }

    @Test
    void everyChangeArrivesOnceThroughCleanRestarts(@TempDir Path folder) {
        for (int start = 1; start <= 5; start++) {
            try (var store = StoreOnDisk.open(folder.resolve("store"))) {
                live(store, start * TOPIC.size() / 5);
            }
        }

        assertThat(receiver.received()).extracting(request -> request.header("webhook-id"))
            .containsExactlyElementsOf(IN_ORDER);
    }

    /** Reads on from the kept position to an offset, and delivers for a minute. */
    private void live(StoreOnDisk store, int end) {
        var positions = new MongoPositions(store.template());
        var delivery = new DeliveryFixture(SampleOutboxes.in(store.template()),
                SampleChannels.webhook(receiver.address(), clock), clock);
        long known = Objects.requireNonNull(Await.on(positions.of(List.of(PARTITION)))).getOrDefault(PARTITION, 0L);
        for (long offset = known; offset < end; offset++) {
            delivery.accept(TOPIC.get((int) offset));
            Await.on(positions.save(Map.of(PARTITION, offset + 1)));
            delivery.deliver();
        }
        for (int second = 0; second < 60; second += 10) {
            clock.advance(Duration.ofSeconds(10));
            delivery.deliver();
        }
    }

}
