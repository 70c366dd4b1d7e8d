package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.at;
import static org.respite.alert.notification.Samples.opened;

import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Receiver;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.channel.Channel;
import org.respite.alert.notification.channel.SampleChannels;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.testsupport.SettableClock;

/** A webhook's target is down for a day, by a clock that is set, and comes back. */
class OutageTest {

    private static final Duration STEP = Duration.ofMinutes(1);

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Receiver receiver = new Receiver();

    private final FakeOutbox outbox = new FakeOutbox();

    private final SettableClock clock = new SettableClock(NOON);

    private final Channel channel = SampleChannels.webhook(receiver.address(), clock);

    private DeliveryFixture deliveryFixture = new DeliveryFixture(outbox, channel, clock);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void everyChangeArrivesOnceInOrderAndSignedWithinAQuarterOfAnHourOfItsReturn() throws Exception {
        receiver.down();
        var expected = outage();
        assertThat(deliveryFixture.count("retried")).isBetween(96.0, 130.0);

        receiver.up();
        for (int minute = 0; minute <= 15; minute++) {
            pass();
        }

        assertThat(receiver.received()).extracting(request -> request.header("webhook-id"))
            .containsExactlyElementsOf(expected);
        for (Receiver.Received request : receiver.received()) {
            assertThat(request.header("webhook-signature")).isEqualTo(new Webhook(Samples.SECRET).sign(
                    request.header("webhook-id"), Long.parseLong(request.header("webhook-timestamp")), request.body()));
        }
        assertThat(deliveryFixture.count("delivered")).isEqualTo(expected.size());
        assertThat(deliveryFixture.count("abandoned")).isZero();
    }

    @Test
    void soDoesItWhenTheServiceIsStartedAnewEveryHourOfTheOutage() {
        receiver.down();
        var expected = outageWithRestarts();

        receiver.up();
        for (int minute = 0; minute <= 15; minute++) {
            pass();
        }

        assertThat(receiver.received()).extracting(request -> request.header("webhook-id"))
            .containsExactlyElementsOf(expected);
    }

    private List<String> outage() {
        List<String> expected = new ArrayList<>();
        for (int minute = 0; minute < MINUTES_OF_A_DAY; minute++) {
            if (minute % 120 == 0) {
                expected.add(happen("alert-" + minute));
            }
            pass();
        }
        return expected;
    }

    private List<String> outageWithRestarts() {
        List<String> expected = new ArrayList<>();
        for (int minute = 0; minute < MINUTES_OF_A_DAY; minute++) {
            if (minute % 60 == 0) {
                deliveryFixture.standDown();
                deliveryFixture = new DeliveryFixture(outbox, channel, clock);
                expected.add(happen("alert-" + minute));
            }
            pass();
        }
        return expected;
    }

    private String happen(String alert) {
        var change = at(clock.instant(), opened(alert));
        deliveryFixture.accept(change);
        return Samples.message(change).messageId();
    }

    private void pass() {
        deliveryFixture.deliver();
        clock.advance(STEP);
    }

}
