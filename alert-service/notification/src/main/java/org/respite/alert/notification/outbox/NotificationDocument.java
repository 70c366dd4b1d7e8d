package org.respite.alert.notification.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.Notification.Kind;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.contract.alert.TeamAlertChanged;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message as it is kept.
 *
 * @param id subscription, alert and revision
 * @param change the event, as JSON
 * @param place as JSON
 * @param why the alert is as it is, in words
 * @param end absent while it is to be sent
 */
@Document("notifications")
record NotificationDocument(@Id String id, String subscription, long sequence, Kind kind, String change, String place,
        @Nullable String why, boolean silenced, Instant madeAt, int attempts, Instant due, @Nullable End end,
        @Nullable Instant endedAt) {

    static NotificationDocument of(Notification message) {
        return new NotificationDocument(message.id(), message.subscription(), message.sequence(), message.kind(),
                Json.write(message.change()), Json.write(message.place()), message.why(), message.silenced(),
                message.madeAt(), message.attempts(), message.due(), null, null);
    }

    Notification notification() {
        return new Notification(id, subscription, sequence, kind, Json.read(change, TeamAlertChanged.class),
                Json.read(place, UnitPlace.class), why, silenced, madeAt, attempts, due);
    }

}
