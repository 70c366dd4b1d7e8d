package org.respite.alert.notification.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.routing.Subscription;

/**
 * What this process knows of a subscription's receiver, for the sender that asks and the
 * recorder that learns. It may be withdrawn or proven by another thread than the one that
 * delivers.
 */
final class ReceiverState {

    private final Subscription subscription;

    private volatile SubscriptionState stored;

    private volatile @Nullable Instant provenAt;

    private volatile boolean withdrawn;

    /**
     * @param stored what the outbox holds
     */
    ReceiverState(Subscription subscription, SubscriptionState stored) {
        this.subscription = subscription;
        this.stored = stored;
    }

    Subscription subscription() {
        return subscription;
    }

    SubscriptionState stored() {
        return stored;
    }

    /** The outbox holds something else from now on. */
    void stored(SubscriptionState next) {
        stored = next;
    }

    /**
     * Something has arrived at the receiver on another way.
     * @param at absent if it never has
     */
    void prove(@Nullable Instant at) {
        provenAt = at;
    }

    void withdraw() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /** Whether the receiver wants nothing any more. */
    boolean isGone() {
        return stored.wantsNothingAt(subscription.target(), provenAt);
    }

    /** What becomes of a message that need not be sent to know it. */
    Optional<DeliveryOutcome> foregone(Notification message) {
        if (withdrawn) {
            return Optional.of(new DeliveryOutcome.Withdrawn());
        }
        if (isGone()) {
            return Optional.of(new DeliveryOutcome.Gone());
        }
        return stored.holdsBack(message) ? Optional.of(new DeliveryOutcome.Silenced()) : Optional.empty();
    }

    /** It is to hear of what is still open then, should it ever listen again. */
    SubscriptionState gone(Notification message, Instant now) {
        var undelivered = stored.undelivered(message, message.change().at());
        return isGone() ? undelivered : undelivered.gone(subscription.target(), now, provenAt);
    }

    /** After a message that is given up. */
    SubscriptionState givenUp(Notification message, Instant remindAt, String reason, Instant now) {
        return stored.undelivered(message, remindAt).failed(reason, now, provenAt);
    }

    /** After an attempt that failed; empty if that is known already. */
    Optional<SubscriptionState> failed(String reason, Instant now) {
        return stored.failsBy(reason, provenAt) ? Optional.empty() : Optional.of(stored.failed(reason, now, provenAt));
    }

}
