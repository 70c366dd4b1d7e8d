package org.respite.alert.notification.reading;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.Explanations;
import org.respite.alert.notification.delivery.NotificationDispatcher;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.Faults;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.alert.TeamAlertChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one change put in the outbox, or aside if it cannot be though the world is well.
 * For the reader's thread.
 */
final class OutboxFeed {

    private static final Logger log = LoggerFactory.getLogger(OutboxFeed.class);

    private final Explanations explanations;

    private final NotificationDispatcher notificationDispatcher;

    private final DeadLetters deadLetters;

    OutboxFeed(Explanations explanations, NotificationDispatcher notificationDispatcher, DeadLetters deadLetters) {
        this.explanations = explanations;
        this.notificationDispatcher = notificationDispatcher;
        this.deadLetters = deadLetters;
    }

    /** Fails if the broker or the store is away. */
    void accept(ConsumerRecord<String, byte[]> changed, UnitTreeSnapshot units, Instant now) {
        try {
            var change = EventType.TEAM_ALERT_CHANGED.read(changed.value());
            var place = units.placeOf(change.organisation(), change.unit());
            Waiting.on(notificationDispatcher.accept(change, place, explanation(change), now));
        }
        catch (UnreadableEventException unreadable) {
            Waiting.on(deadLetters.send(changed, unreadable.reason()));
        }
        catch (RuntimeException fault) {
            if (Faults.ofTheWorld(fault)) {
                throw fault;
            }
            Waiting.on(deadLetters.send(changed, Faults.nameOf(fault)));
        }
    }

    /** People are rather told without a reason than not at all. */
    private @Nullable String explanation(TeamAlertChanged change) {
        try {
            return Waiting.on(explanations.of(change));
        }
        catch (RuntimeException fault) {
            if (Faults.ofTheWorld(fault)) {
                throw fault;
            }
            log.atWarn()
                .addKeyValue("alert", change.alert())
                .addKeyValue("fault", Faults.nameOf(fault))
                .log("an alert is reported without an explanation");
            return null;
        }
    }

}
