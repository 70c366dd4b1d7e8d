package org.respite.alert.notification.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.message.OpenAlert;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What a receiver knows, as it is kept. Earlier versions kept neither trouble nor token.
 *
 * @param open open alerts, each as JSON
 * @param error in a word or two
 * @param troubleSince absent while all is well
 * @param token of the sender that wrote it
 */
@Document("notificationSubscriptions")
record SubscriptionDocument(@Id String id, List<String> open, @Nullable String goneTarget, @Nullable String error,
        @Nullable Instant troubleSince, @Nullable Long token) {

    static Update of(SubscriptionState state, long token) {
        var trouble = state.trouble();
        return Update.update("open", state.open().stream().map(Json::write).toList())
            .set("goneTarget", state.goneTarget())
            .set("error", trouble == null ? null : trouble.error())
            .set("troubleSince", trouble == null ? null : trouble.since())
            .set("token", token);
    }

    SubscriptionState state() {
        return new SubscriptionState(id, open.stream().map(alert -> Json.read(alert, OpenAlert.class)).toList(),
                goneTarget, error == null || troubleSince == null ? null : new Trouble(error, troubleSince));
    }

}
