package org.respite.alert.notification.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.channel.SampleChannels;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.operations.clock.CheckedClock;

/** Senders for the tests of others. */
public final class SampleSenders {

    private SampleSenders() {
    }

    /** Who hires them as the settings say. */
    public static Object of(NotificationSettings settings) {
        return new ChannelSenderFactory(settings, SampleChannels.of(settings), new FakeOutbox(),
                CheckedClock.unchecked(Clock.systemUTC()), new NotificationMetrics(new SimpleMeterRegistry()));
    }

}
