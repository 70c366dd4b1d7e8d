package org.respite.alert.notification.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.respite.alert.notification.delivery.NotificationDispatcher;
import org.respite.alert.projection.ReaderProgress;
import org.respite.contract.Topics;
import org.respite.kafka.OffsetStore;
import org.respite.kafka.Offsets;
import org.respite.kafka.TopicSession;
import org.respite.operations.clock.CheckedClock;

/**
 * One membership in the group of which one reads the alerts. The position is kept as it
 * goes, so that even a store that takes most of half a minute for each change is got on
 * with; a change that cannot be taken though the world is well is put aside. While the
 * clock is off nothing is taken, because what looks old is passed over for ever.
 */
final class AlertSession implements TopicSession {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Consumer<String, byte[]> alerts;

    private final UnitTreeSnapshot units;

    private final OffsetStore offsets;

    private final NotificationDispatcher notificationDispatcher;

    private final OutboxFeed feed;

    private final CheckedClock clock;

    private final ReaderProgress progress;

    private final Duration maxBetweenPolls;

    private AlertSession(Consumer<String, byte[]> alerts, UnitTreeSnapshot units, OffsetStore offsets,
            NotificationDispatcher notificationDispatcher, OutboxFeed feed, CheckedClock clock, ReaderProgress progress,
            Duration maxBetweenPolls) {
        this.alerts = alerts;
        this.units = units;
        this.offsets = offsets;
        this.notificationDispatcher = notificationDispatcher;
        this.feed = feed;
        this.clock = clock;
        this.progress = progress;
        this.maxBetweenPolls = maxBetweenPolls;
    }

    /** Asks the broker nothing yet. */
    static AlertSession open(AlertConsumers consumers, OffsetStore offsets,
            NotificationDispatcher notificationDispatcher, OutboxFeed feed, CheckedClock clock, ReaderProgress progress,
            Duration maxBetweenPolls) {
        var alerts = consumers.member();
        try {
            var units = new UnitTreeSnapshot(consumers.single());
            return new AlertSession(alerts, units, offsets, notificationDispatcher, feed, clock, progress,
                    maxBetweenPolls);
        }
        catch (RuntimeException failure) {
            alerts.close();
            throw failure;
        }
    }

    @Override
    public void begin() {
        alerts.subscribe(List.of(Topics.TEAM_ALERTS), new HandOver(alerts, offsets, notificationDispatcher));
    }

    @Override
    public void next() {
        takeOnlyByARightClock();
        var records = alerts.poll(POLL_TIMEOUT);
        // Before the records, so that they go to whoever subscribed before them.
        Waiting.on(notificationDispatcher.refresh());
        if (!records.isEmpty()) {
            units.catchUp();
            accept(records);
            // Only for those who watch the group's lag.
            alerts.commitAsync();
        }
        if (progress.wantsToKnow()) {
            progress.behind(Offsets.behind(alerts, TIMEOUT));
        }
    }

    private void takeOnlyByARightClock() {
        if (clock.now().isPresent()) {
            alerts.resume(alerts.paused());
        }
        else {
            alerts.pause(alerts.assignment());
        }
    }

    /**
     * As many as there is time for; the others come again with the next poll. What was
     * taken before a failure is kept as taken.
     */
    private void accept(ConsumerRecords<String, byte[]> records) {
        long start = System.nanoTime();
        var taken = new Taken();
        try {
            for (ConsumerRecord<String, byte[]> changed : records) {
                var now = clock.now();
                if (now.isEmpty() || System.nanoTime() - start > maxBetweenPolls.toNanos()) {
                    taken.others(records).forEach(alerts::seek);
                    break;
                }
                take(changed, now.get());
                taken.add(changed);
            }
        }
        finally {
            Waiting.on(offsets.save(taken.next()));
        }
    }

    private void take(ConsumerRecord<String, byte[]> changed, Instant now) {
        if (offsets.wants(changed)) {
            feed.accept(changed, units, now);
        }
    }

    @Override
    public void wakeUp() {
        alerts.wakeup();
    }

    @Override
    public void close() {
        try {
            units.close();
        }
        finally {
            leave();
        }
    }

    /**
     * Does not wait long: while the group waits for a member that crashed, the broker
     * answers nothing else.
     */
    private void leave() {
        try {
            alerts.close(CloseOptions.timeout(CLOSE_TIMEOUT));
        }
        finally {
            notificationDispatcher.standDown();
        }
    }

}
