package org.respite.alert.notification.delivery;

import java.time.Instant;
import java.util.Optional;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.alert.notification.outbox.SubscriptionState;
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

    private final ReceiverState receiver;

    private final Outbox outbox;

    private final SenderRules rules;

    private final NotificationMetrics meters;

    private final long token;

    DeliveryRecorder(ReceiverState receiver, Outbox outbox, SenderRules rules, NotificationMetrics meters, long token) {
        this.receiver = receiver;
        this.outbox = outbox;
        this.rules = rules;
        this.meters = meters;
        this.token = token;
    }

    /** Whether this process is still the sender, as far as the store knows. */
    Mono<Boolean> maySend() {
        return outbox.isLatest(token);
    }

    /** The message as it is to be tried again, or nothing if it has ended. */
    Mono<Optional<Notification>> record(Notification message, DeliveryOutcome deliveryOutcome, Instant now) {
        var known = receiver.stored();
        return switch (deliveryOutcome) {
            case DeliveryOutcome.Delivered _ ->
                end(message, End.DELIVERED, "", known.delivered(message, rules.reminders().next(now)), now);
            case DeliveryOutcome.Silenced _ ->
                end(message, End.SILENCED, "", known.undelivered(message, message.change().at()), now);
            case DeliveryOutcome.Withdrawn _ ->
                end(message, End.WITHDRAWN, "", SubscriptionState.nothing(receiver.subscription().id()), now);
            case DeliveryOutcome.Gone _ -> end(message, End.ABANDONED, "gone", receiver.gone(message, now), now);
            case DeliveryOutcome.Refused(var reason) -> giveUp(message, reason, now);
            case DeliveryOutcome.Failed(var reason, var asked) -> rules.retries()
                .next(message.id(), message.attempts() + 1, message.madeAt(), now, asked)
                .map(next -> postpone(message.failed(next), reason, now))
                .orElseGet(() -> giveUp(message, reason, now));
        };
    }

    private Mono<Optional<Notification>> giveUp(Notification message, String reason, Instant now) {
        return end(message, End.ABANDONED, reason, receiver.givenUp(message, rules.reminders().next(now), reason, now),
                now);
    }

    private Mono<Optional<Notification>> end(Notification message, End end, String reason, SubscriptionState next,
            Instant now) {
        return keep(next).then(Mono.defer(() -> outbox.end(message, end, now))).doOnSuccess(_ -> {
            meters.ended(receiver.subscription().channel(), end);
            tell(message, end.name(), reason);
        }).thenReturn(Optional.empty());
    }

    private Mono<Void> keep(SubscriptionState next) {
        return outbox.keep(next, token).doOnSuccess(_ -> receiver.stored(next));
    }

    private Mono<Optional<Notification>> postpone(Notification message, String reason, Instant now) {
        Mono<Void> noted = receiver.failed(reason, now).map(this::keep).orElse(Mono.empty());
        return noted.then(Mono.defer(() -> outbox.postpone(message))).doOnSuccess(_ -> {
            meters.retried(receiver.subscription().channel());
            tell(message, "RETRIED", reason);
        }).thenReturn(Optional.of(message));
    }

    private void tell(Notification message, String deliveryOutcome, String reason) {
        log.atLevel(deliveryOutcome.equals(End.ABANDONED.name()) ? Level.WARN : Level.INFO)
            .addKeyValue("subscription", receiver.subscription().id())
            .addKeyValue("message", message.messageId())
            .addKeyValue("attempts", message.attempts())
            .addKeyValue("outcome", deliveryOutcome)
            .addKeyValue("reason", reason)
            .log("message attempted");
    }

}
