package org.respite.alert.notification.reading;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.delivery.Dispatch;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.Positions;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.UnreadableEventException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads alert changes and has them put in the outbox, for ever. There is one answer to
 * every failure, of the broker, the store or anything else: leave the group, wait a
 * little, begin again from what the store knows.
 */
final class AlertReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AlertReader.class);

    private static final Duration PARTING = Duration.ofSeconds(2);

    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final AlertConsumers consumers;

    private final Positions positions;

    private final Dispatch dispatch;

    private final DeadLetters deadLetters;

    private volatile @Nullable Thread thread;

    private volatile @Nullable Consumer<String, byte[]> open;

    AlertReader(AlertConsumers consumers, Positions positions, Dispatch dispatch, DeadLetters deadLetters) {
        this.consumers = consumers;
        this.positions = positions;
        this.dispatch = dispatch;
        this.deadLetters = deadLetters;
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
                log.atWarn().addKeyValue("fault", fault.getClass().getSimpleName()).log("reading alerts begins again");
                log.debug("the fault", fault);
                pause();
            }
        }
    }

    private void read() {
        var alerts = consumers.member();
        try (var units = new UnitTrees(consumers.single())) {
            open = alerts;
            alerts.subscribe(List.of(Topics.TEAM_ALERTS), new HandOver(alerts, positions, dispatch));
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
            dispatch.standDown();
        }
    }

    private void next(Consumer<String, byte[]> alerts, UnitTrees units) {
        var records = alerts.poll(POLL);
        // Before the records, so that they go to whoever subscribed before them.
        Waiting.on(dispatch.refresh());
        if (records.isEmpty()) {
            return;
        }
        units.catchUp();
        records.forEach(changed -> accept(changed, units));
        Map<TopicPartition, Long> next = new HashMap<>();
        records.partitions().forEach(partition -> next.put(partition, alerts.position(partition)));
        Waiting.on(positions.save(next));
        // Only for those who watch the group's lag.
        alerts.commitAsync();
    }

    private void accept(ConsumerRecord<String, byte[]> changed, UnitTrees units) {
        try {
            var change = EventType.TEAM_ALERT_CHANGED.read(changed.value());
            Waiting.on(dispatch.accept(change, units.placeOf(change.organisation(), change.unit())));
        }
        catch (UnreadableEventException unreadable) {
            Waiting.on(deadLetters.send(changed, unreadable.reason()));
        }
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
