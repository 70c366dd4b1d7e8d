package org.respite.alert.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.contract.EnumWord;

/**
 * Counts {@code respite.notifications} by channel and outcome. Messages made = delivered
 * + silenced + abandoned + withdrawn (by removing their subscription, and not counted
 * after a crash in between) + those still in the outbox; every attempt that failed and
 * will be made again counts once as retried. Alert on abandoned, and on retried without
 * delivered. {@code respite.notifications.oldest.waiting}: age of the message that waits
 * longest to be sent, 0 on whoever is not the sender.
 */
final class NotificationMetrics {

    private static final String NAME = "respite.notifications";

    private final MeterRegistry meters;

    NotificationMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    static void backlog(MeterRegistry meters, NotificationDispatcher notificationDispatcher, Clock clock) {
        Gauge.builder("respite.notifications.oldest.waiting",
                () -> notificationDispatcher.waitingSince().map(since -> seconds(since, clock.instant())).orElse(0.0))
            .baseUnit("seconds")
            .register(meters);
    }

    private static double seconds(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toSeconds());
    }

    void ended(ChannelKind channel, End end) {
        count(channel, EnumWord.of(end));
    }

    void retried(ChannelKind channel) {
        count(channel, "retried");
    }

    private void count(ChannelKind channel, String outcome) {
        meters.counter(NAME, "channel", channel.tag(), "outcome", outcome).increment();
    }

}
