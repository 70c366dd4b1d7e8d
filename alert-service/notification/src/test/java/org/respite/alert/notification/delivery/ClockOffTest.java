package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.at;
import static org.respite.alert.notification.Samples.opened;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Silence;
import org.respite.testsupport.SettableClock;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import reactor.core.publisher.Mono;

/** A machine whose clock is ahead, and known to be off, does nothing that stays done. */
class ClockOffTest {

    private static final DeliveryOutcome DOWN = new DeliveryOutcome.Failed("status 503");

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final SettableClock clock = new SettableClock(NOON);

    private final DeliveryFixture deliveryFixture = new DeliveryFixture(outbox, channel, clock);

    @Test
    void aPlannedEventThatEndsTomorrowIsNotOver() {
        var event = new Silence("st-olav", null, LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 24), "move");
        var planned = new DeliveryFixture(outbox, channel, clock, ChannelKind.WEBHOOK, List.of(event));
        planned.accept(opened("a"));
        planned.deliver();
        planned.doubt(true);
        clock.advance(Duration.ofHours(48));

        planned.deliver();
        assertThat(channel.sent).isEmpty();

        planned.doubt(false);
        planned.deliver();
        assertThat(channel.sent).as("once it is over indeed").containsExactly("warehouse|a|1|1");
    }

    @Test
    void noMessageIsTriedOrGivenUp() {
        channel.answer(DOWN, DOWN);
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        deliveryFixture.doubt(true);
        clock.advance(Duration.ofDays(8));

        deliveryFixture.deliver();
        assertThat(channel.sent).hasSize(1);

        clock.set(NOON.plus(Duration.ofMinutes(1)));
        deliveryFixture.doubt(false);
        deliveryFixture.deliver();
        assertThat(channel.sent).hasSize(2);
        assertThat(outbox.ended()).isEmpty();
    }

    @Test
    void aMessageThatFailsWhileTheClockIsSetAheadIsTriedAgainSoon() {
        var setting = new DeliveryFixture[1];
        var own = new DeliveryFixture(outbox, message -> Mono.fromSupplier(() -> {
            clock.advance(Duration.ofDays(8));
            setting[0].doubt(true);
            return DOWN;
        }), clock);
        setting[0] = own;
        own.accept(opened("a"));
        own.deliver();
        assertThat(outbox.ended()).isEmpty();

        clock.set(NOON.plus(Duration.ofSeconds(5)));
        new DeliveryFixture(outbox, channel, clock).deliver();
        assertThat(channel.sent).containsExactly("warehouse|a|1");
    }

    @Test
    void nobodyIsRemindedAndNothingRepeated() {
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        int repeated = channel.repeated.size();
        deliveryFixture.doubt(true);
        clock.advance(Duration.ofDays(31));

        deliveryFixture.deliver();
        assertThat(Await.on(deliveryFixture.dispatch().remindOfReview(opened("a"), Samples.ONCOLOGY, 1))).isFalse();

        assertThat(channel.sent).containsExactly("warehouse|a|1");
        assertThat(channel.repeated).hasSize(repeated);
    }

    @Test
    void nothingThatWaitsIsForgotten() {
        var settings = new Binder(org.springframework.boot.context.properties.source.ConfigurationPropertySources
            .get(new MockEnvironment().withProperty("respite.alert.notification.round", "10ms")))
            .bindOrCreate("respite.alert.notification", NotificationSettings.class);
        deliveryFixture.accept(opened("a"));
        deliveryFixture.doubt(true);
        clock.advance(Duration.ofDays(91));
        var rounds = new DeliveryScheduler(deliveryFixture.dispatch(), outbox, deliveryFixture.clock(), settings);
        rounds.start();
        try {
            Awaitility.await()
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(30))
                .until(() -> pending() == 1);
            channel.answer(DOWN);
            clock.set(NOON.minus(Duration.ofDays(1)));
            deliveryFixture.accept(at(clock.instant(), opened("old")));
            deliveryFixture.standDown();
            clock.set(NOON.minus(Duration.ofDays(1)).plus(Duration.ofDays(90)).plusSeconds(1));
            deliveryFixture.doubt(false);

            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> pending() == 1);
        }
        finally {
            rounds.stop();
        }
    }

    private long pending() {
        return java.util.Objects.requireNonNull(Await.on(outbox.pending().count()));
    }

}
