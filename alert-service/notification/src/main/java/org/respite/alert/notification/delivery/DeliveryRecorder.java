package org.respite.alert.notification.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.routing.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import reactor.core.publisher.Mono;

/**
 * Records what became of a subscription's messages: first what its receiver knows, then
 * the message, so that a crash between the two only makes the attempt come again. Every
 * record can be repeated.
 */
final class DeliveryRecorder {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRecorder.class);

    private final Subscription subscription;

    private final Outbox outbox;

    private final SenderRules rules;

    private final NotificationMetrics meters;

    private volatile SubscriptionState state;

    private final long token;

    private volatile @Nullable Instant provenAt;

    private volatile boolean withdrawn;

    DeliveryRecorder(Subscription subscription, Outbox outbox, SenderRules rules, NotificationMetrics meters,
            SubscriptionState state, long token) {
        this.subscription = subscription;
        this.outbox = outbox;
        this.rules = rules;
        this.meters = meters;
        this.state = state;
        this.token = token;
    }

    String subscription() {
        return subscription.id();
    }

    String organisation() {
        return subscription.organisation();
    }

    SubscriptionState state() {
        return state;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    void withdraw() {
        withdrawn = true;
    }

    /**
     * Something has arrived at the receiver on another way.
     * @param at absent if it never has
     */
    void prove(@Nullable Instant at) {
        provenAt = at;
    }

    /** Whether the receiver wants nothing any more. */
    boolean gone() {
        return state.wantsNothingAt(subscription.target(), provenAt);
    }

    /** Whether this process is still the sender, as far as the store knows. */
    Mono<Boolean> maySend() {
        return outbox.isLatest(token);
    }

    /** What becomes of a message that need not be sent to know it. */
    Optional<DeliveryOutcome> foregone(Notification message) {
        if (withdrawn) {
            return Optional.of(new DeliveryOutcome.Withdrawn());
        }
        if (gone()) {
            return Optional.of(new DeliveryOutcome.Gone());
        }
        return state.holdsBack(message) ? Optional.of(new DeliveryOutcome.Silenced()) : Optional.empty();
    }

    /** The message as it is to be tried again, or nothing if it has ended. */
    Mono<Optional<Notification>> record(Notification message, DeliveryOutcome deliveryOutcome, Instant now) {
        return switch (deliveryOutcome) {
            case DeliveryOutcome.Delivered _ ->
                end(message, End.DELIVERED, "", state.told(message, rules.reminders().next(now)), now);
            case DeliveryOutcome.Silenced _ ->
                end(message, End.SILENCED, "", state.untold(message, message.change().at()), now);
            case DeliveryOutcome.Withdrawn _ ->
                end(message, End.WITHDRAWN, "", SubscriptionState.nothing(subscription.id()), now);
            case DeliveryOutcome.Gone _ -> end(message, End.ABANDONED, "gone", gone(message, now), now);
            case DeliveryOutcome.Refused(var reason) -> giveUp(message, reason, now);
            case DeliveryOutcome.Failed(var reason, var asked) -> rules.retries()
                .next(message.id(), message.attempts() + 1, message.madeAt(), now, asked)
                .map(next -> postpone(message.failed(next), reason, now))
                .orElseGet(() -> giveUp(message, reason, now));
        };
    }

    /** It is to hear of what is still open then, should it ever listen again. */
    private SubscriptionState gone(Notification message, Instant now) {
        var untold = state.untold(message, message.change().at());
        return gone() ? untold : untold.gone(subscription.target(), now, provenAt);
    }

    private Mono<Optional<Notification>> giveUp(Notification message, String reason, Instant now) {
        return end(message, End.ABANDONED, reason,
                state.untold(message, rules.reminders().next(now)).failed(reason, now, provenAt), now);
    }

    private Mono<Optional<Notification>> end(Notification message, End end, String reason, SubscriptionState next,
            Instant now) {
        return keep(next).then(Mono.defer(() -> outbox.end(message, end, now))).doOnSuccess(ended -> {
            meters.ended(subscription.channel(), end);
            tell(message, end.name(), reason);
        }).thenReturn(Optional.empty());
    }

    private Mono<Void> keep(SubscriptionState next) {
        return outbox.keep(next, token).doOnSuccess(kept -> state = next);
    }

    private Mono<Optional<Notification>> postpone(Notification message, String reason, Instant now) {
        Mono<Void> noted = state.failsBy(reason, provenAt) ? Mono.empty() : keep(state.failed(reason, now, provenAt));
        return noted.then(Mono.defer(() -> outbox.postpone(message))).doOnSuccess(kept -> {
            meters.retried(subscription.channel());
            tell(message, "RETRIED", reason);
        }).thenReturn(Optional.of(message));
    }

    private void tell(Notification message, String deliveryOutcome, String reason) {
        log.atLevel(deliveryOutcome.equals(End.ABANDONED.name()) ? Level.WARN : Level.INFO)
            .addKeyValue("subscription", subscription.id())
            .addKeyValue("message", message.messageId())
            .addKeyValue("attempts", message.attempts())
            .addKeyValue("outcome", deliveryOutcome)
            .addKeyValue("reason", reason)
            .log("message attempted");
    }

}
