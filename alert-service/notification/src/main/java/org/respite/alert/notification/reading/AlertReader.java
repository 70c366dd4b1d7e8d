package org.respite.alert.notification.reading;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.respite.alert.notification.Explanations;
import org.respite.alert.notification.delivery.NotificationDispatcher;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.Follower;
import org.respite.alert.projection.ReaderProgress;
import org.respite.alert.projection.ReportedProgress;
import org.respite.kafka.Backoff;
import org.respite.kafka.OffsetStore;
import org.respite.kafka.TopicFollower;
import org.respite.operations.clock.CheckedClock;
import org.springframework.context.SmartLifecycle;

/**
 * Reads alert changes and has them put in the outbox, for ever. There is one answer to
 * every failure, of the broker, the store or anything else: leave the group, wait a
 * little, begin again from what the store knows.
 */
final class AlertReader implements SmartLifecycle, Follower {

    private static final Backoff BACKOFF = Backoff.fixed(Duration.ofSeconds(2));

    private static final Duration JOIN_TIMEOUT = Duration.ofSeconds(20);

    /** Well below the five minutes after which the broker takes a reader for dead. */
    private static final Duration MAX_BETWEEN_POLLS = Duration.ofSeconds(30);

    private final ReaderProgress progress = new ReaderProgress("notifications");

    private final TopicFollower follower;

    AlertReader(AlertConsumers consumers, OffsetStore offsets, Explanations explanations,
            NotificationDispatcher notificationDispatcher, DeadLetters deadLetters, CheckedClock clock) {
        this(consumers, offsets, explanations, notificationDispatcher, deadLetters, clock, MAX_BETWEEN_POLLS);
    }

    AlertReader(AlertConsumers consumers, OffsetStore offsets, Explanations explanations,
            NotificationDispatcher notificationDispatcher, DeadLetters deadLetters, CheckedClock clock,
            Duration maxBetweenPolls) {
        var feed = new OutboxFeed(explanations, notificationDispatcher, deadLetters);
        this.follower = new TopicFollower("notification-reader", () -> AlertSession.open(consumers, offsets,
                notificationDispatcher, feed, clock, progress, maxBetweenPolls), BACKOFF,
                new ReportedProgress(progress));
    }

    @Override
    public ReaderProgress progress() {
        return progress;
    }

    @Override
    public void start() {
        follower.start();
    }

    /** Comes back when the group has been left, or after a while. */
    @Override
    public void stop() {
        var _ = follower.stop().copy().completeOnTimeout(null, JOIN_TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public boolean isRunning() {
        return follower.isRunning();
    }

}
