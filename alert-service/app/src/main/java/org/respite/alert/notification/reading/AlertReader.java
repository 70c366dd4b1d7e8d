package org.respite.alert.notification.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.Explanations;
import org.respite.alert.notification.delivery.NotificationDispatcher;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.Errors;
import org.respite.alert.projection.Follower;
import org.respite.alert.projection.Positions;
import org.respite.alert.projection.ReaderProgress;
import org.respite.contract.Topics;
import org.respite.operations.clock.CheckedClock;
import org.springframework.context.SmartLifecycle;

/**
 * Reads alert changes and has them put in the outbox, for ever. There is one answer to
 * every failure, of the broker, the store or anything else: leave the group, wait a
 * little, begin again from what the store knows. The position is kept as it goes, so that
 * even a store that takes most of half a minute for each change is got on with; a change
 * that cannot be taken though the world is well is put aside. While the clock is off
 * nothing is taken, because what looks old is passed over for ever.
 */
final class AlertReader implements SmartLifecycle, Follower {

    private static final Duration PARTING = Duration.ofSeconds(2);

    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration FAREWELL = Duration.ofSeconds(20);

    /** Well below the five minutes after which the broker takes a reader for dead. */
    private static final Duration LONGEST_BETWEEN_POLLS = Duration.ofSeconds(30);

    private final ReaderProgress progress = new ReaderProgress("notifications");

    private final AlertConsumers consumers;

    private final Positions positions;

    private final NotificationDispatcher notificationDispatcher;

    private final OutboxFeed feed;

    private final CheckedClock clock;

    private final Duration longestBetweenPolls;

    private volatile @Nullable Thread thread;

    private volatile @Nullable Consumer<String, byte[]> open;

    AlertReader(AlertConsumers consumers, Positions positions, Explanations explanations,
            NotificationDispatcher notificationDispatcher, DeadLetters deadLetters, CheckedClock clock) {
        this(consumers, positions, explanations, notificationDispatcher, deadLetters, clock, LONGEST_BETWEEN_POLLS);
    }

    AlertReader(AlertConsumers consumers, Positions positions, Explanations explanations,
            NotificationDispatcher notificationDispatcher, DeadLetters deadLetters, CheckedClock clock,
            Duration longestBetweenPolls) {
        this.consumers = consumers;
        this.positions = positions;
        this.notificationDispatcher = notificationDispatcher;
        this.feed = new OutboxFeed(explanations, notificationDispatcher, deadLetters);
        this.clock = clock;
        this.longestBetweenPolls = longestBetweenPolls;
    }

    @Override
    public ReaderProgress progress() {
        return progress;
    }

    @Override
    public void start() {
        var reading = Thread.ofPlatform().daemon().name("notification-reader").unstarted(this::readForEver);
        thread = reading;
        reading.start();
    }

    @Override
    public void stop() {
        var reading = thread;
        thread = null;
        var consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (reading != null) {
            join(reading);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean reading() {
        return Thread.currentThread().equals(thread);
    }

    private void readForEver() {
        while (reading()) {
            try {
                read();
            }
            catch (WakeupException stopping) {
                return;
            }
            catch (RuntimeException fault) {
                beginAgainAfter(fault);
            }
            catch (Error error) {
                beginAgainAfter(Errors.survived(error));
            }
        }
    }

    private void beginAgainAfter(RuntimeException fault) {
        progress.failed(fault);
        pause();
    }

    private void read() {
        var alerts = consumers.member();
        try (var units = new UnitTrees(consumers.single())) {
            open = alerts;
            alerts.subscribe(List.of(Topics.TEAM_ALERTS), new HandOver(alerts, positions, notificationDispatcher));
            while (reading()) {
                next(alerts, units);
            }
        }
        finally {
            open = null;
            leave(alerts);
        }
    }

    /**
     * Does not wait long: while the group waits for a member that crashed, the broker
     * answers nothing else.
     */
    private void leave(Consumer<String, byte[]> alerts) {
        try {
            alerts.close(CloseOptions.timeout(PARTING));
        }
        finally {
            notificationDispatcher.standDown();
        }
    }

    private void next(Consumer<String, byte[]> alerts, UnitTrees units) {
        takeOnlyByARightClock(alerts);
        var records = alerts.poll(POLL);
        // Before the records, so that they go to whoever subscribed before them.
        Waiting.on(notificationDispatcher.refresh());
        if (!records.isEmpty()) {
            units.catchUp();
            accept(records, alerts, units);
            // Only for those who watch the group's lag.
            alerts.commitAsync();
        }
        if (progress.wantsToKnow()) {
            progress.behind(behind(alerts));
        }
    }

    private void takeOnlyByARightClock(Consumer<String, byte[]> alerts) {
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
    private void accept(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> alerts, UnitTrees units) {
        long start = System.nanoTime();
        var taken = new Taken();
        try {
            for (ConsumerRecord<String, byte[]> changed : records) {
                var now = clock.now();
                if (now.isEmpty() || System.nanoTime() - start > longestBetweenPolls.toNanos()) {
                    taken.others(records).forEach(alerts::seek);
                    break;
                }
                take(changed, units, now.get());
                taken.add(changed);
            }
        }
        finally {
            Waiting.on(positions.save(taken.next()));
        }
    }

    private void take(ConsumerRecord<String, byte[]> changed, UnitTrees units, Instant now) {
        if (positions.wants(changed)) {
            feed.accept(changed, units, now);
        }
    }

    private static long behind(Consumer<String, byte[]> alerts) {
        return alerts.endOffsets(alerts.assignment())
            .entrySet()
            .stream()
            .mapToLong(end -> Math.max(0, end.getValue() - alerts.position(end.getKey())))
            .sum();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread reading) {
        try {
            reading.join(FAREWELL);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

}
