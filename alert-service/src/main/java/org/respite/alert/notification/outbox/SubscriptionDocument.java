package org.respite.alert.notification.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.message.OpenAlert;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a receiver knows, as it is kept.
 *
 * @param open open alerts, each as JSON
 */
@Document("notificationSubscriptions")
record SubscriptionDocument(@Id String id, List<String> open, @Nullable String goneTarget) {

    static SubscriptionDocument of(SubscriptionState state) {
        return new SubscriptionDocument(state.subscription(), state.open().stream().map(Json::write).toList(),
                state.goneTarget());
    }

    SubscriptionState state() {
        return new SubscriptionState(id, open.stream().map(alert -> Json.read(alert, OpenAlert.class)).toList(),
                goneTarget);
    }

}
