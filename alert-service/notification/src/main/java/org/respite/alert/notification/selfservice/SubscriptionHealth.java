package org.respite.alert.notification.selfservice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.outbox.Trouble;
import org.respite.alert.notification.routing.Recipient;

/**
 * How a subscription fares.
 *
 * @param since when that began; absent while it is active, or where nobody noted it
 * @param error the last one, in a word or two; absent while it is active
 */
record SubscriptionHealth(Condition condition, @Nullable Instant since, @Nullable String error) {

    /** What it knows was written by a later version: its messages wait for one. */
    static final SubscriptionHealth UNREADABLE = new SubscriptionHealth(Condition.FAILING, null, "not readable");

    enum Condition {

        /** It is told. */
        ACTIVE,
        /** It could not be told at the last attempt; there will be others. */
        FAILING,
        /**
         * It wanted no message any more: nothing is sent until a test message arrives.
         */
        STOPPED,
        /** Its target was sealed with a key that is not there: its messages wait. */
        SEALED

    }

    static SubscriptionHealth of(Recipient recipient, SubscriptionState state) {
        var trouble = state.troubleAfter(recipient.provenAt());
        var since = trouble.map(Trouble::since).orElse(null);
        var error = trouble.map(Trouble::error).orElse(null);
        if (recipient.sealed()) {
            return new SubscriptionHealth(Condition.SEALED, since, "not set up");
        }
        if (state.wantsNothingAt(recipient.subscription().target(), recipient.provenAt())) {
            return new SubscriptionHealth(Condition.STOPPED, since, error == null ? "status 410" : error);
        }
        return new SubscriptionHealth(error == null ? Condition.ACTIVE : Condition.FAILING, since, error);
    }

}
