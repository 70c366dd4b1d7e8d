package org.respite.alert.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.channel.Channel;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.OpenAlert;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.SupersededException;
import org.respite.alert.notification.routing.SilencePolicy;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The one sender of a subscription: strictly in order, one message at a time. A message
 * that fails holds up those behind it until it is delivered or given up. What was sent
 * but could not be recorded is not sent again while the process lives; after a crash it
 * is, under the same id. Before each attempt the store is asked whether another process
 * has become the sender, and the clock whether it is right: by one that is off receivers
 * would refuse what is signed, messages be given up and planned events be over.
 */
final class SubscriptionSender {

    private final ReceiverState receiver;

    private volatile Channel channel;

    private final Outbox outbox;

    private final CheckedClock clock;

    private final SenderRules rules;

    private final DeliveryRecorder recorder;

    private final SenderQueue queue;

    private final AtomicBoolean busy = new AtomicBoolean();

    private volatile boolean dismissed;

    private volatile boolean held;

    private volatile @Nullable Attempt unrecorded;

    private volatile Instant repeatAt = Instant.MIN;

    SubscriptionSender(ReceiverState receiver, Channel channel, Outbox outbox, CheckedClock clock, SenderRules rules,
            DeliveryRecorder recorder, List<Notification> pending) {
        this.receiver = receiver;
        this.channel = channel;
        this.outbox = outbox;
        this.clock = clock;
        this.rules = rules;
        this.recorder = recorder;
        this.queue = new SenderQueue(pending);
    }

    /** Of which one; its id. */
    String subscription() {
        return receiver.subscription().id();
    }

    /** Whose. */
    String organisation() {
        return receiver.subscription().organisation();
    }

    /** Completes when the message is in the outbox. */
    Mono<Void> take(Notification message) {
        return Mono.defer(() -> outbox.add(message.numbered(queue.nextNumber()))).doOnNext(queue::add).then();
    }

    /** Sends what is due, unless that is going on already. */
    Mono<Void> deliver(SilencePolicy silences) {
        return Mono.defer(() -> !held && busy.compareAndSet(false, true)
                ? round(silences).doOnTerminate(() -> busy.set(false)).doOnCancel(() -> busy.set(false))
                : Mono.empty());
    }

    /** Another sender takes over: no further message is begun. */
    void dismiss() {
        dismissed = true;
    }

    /** See {@link ReceiverState#prove}. */
    SubscriptionSender prove(@Nullable Instant at) {
        receiver.prove(at);
        return this;
    }

    /** Takes messages, but sends none: what its receiver knows cannot be read. */
    SubscriptionSender hold() {
        held = true;
        return this;
    }

    /** When the message was made that waits longest; nothing while none does. */
    Optional<Instant> waitingSince() {
        return Optional.ofNullable(queue.first()).map(Notification::madeAt);
    }

    /** Speaks to the same receiver in another way from now on. */
    void equip(Channel other) {
        channel = other;
    }

    /** The subscription is no more: what is pending is ended instead of sent. */
    void withdraw() {
        receiver.withdraw();
    }

    /** Whether the receiver was told of an alert, or is about to be. */
    boolean follows(String alert) {
        return queue.isAbout(alert)
                || receiver.stored().known().stream().anyMatch(known -> known.latest().alert().equals(alert));
    }

    boolean idle() {
        return held || queue.first() == null && !busy.get();
    }

    private Mono<Void> round(SilencePolicy silences) {
        return Mono.fromSupplier(clock::now)
            .flatMapIterable(now -> now.map(known -> reminders(silences, known)).orElse(List.of()))
            .filter(reminder -> !queue.holds(reminder.id()))
            .concatMap(this::take)
            .thenMany(Mono.defer(this::step).repeat().takeWhile(Boolean::booleanValue))
            .then(Mono.defer(this::repeat));
    }

    private List<Notification> reminders(SilencePolicy silences, Instant now) {
        List<OpenAlert> due = receiver.isWithdrawn() || receiver.isGone() ? List.of()
                : rules.reminders().due(receiver.stored(), silences, now);
        return due.stream().map(open -> Notification.reminder(subscription(), open, now)).toList();
    }

    /** Whether there may be more to do. */
    private Mono<Boolean> step() {
        var first = queue.first();
        var now = clock.now();
        if (dismissed || first == null || now.isEmpty() || !isDue(first, now.get())) {
            return Mono.just(false);
        }
        return ifStillSender(Mono.defer(() -> step(first, now.get())));
    }

    private boolean isDue(Notification message, Instant now) {
        return receiver.isWithdrawn() || !now.isBefore(message.due());
    }

    /**
     * Asks right before, because this process may have slept since it was told that it is
     * the sender.
     */
    private Mono<Boolean> ifStillSender(Mono<Boolean> work) {
        return recorder.maySend()
            .flatMap(still -> still ? work : Mono.error(new SupersededException()))
            .onErrorResume(SupersededException.class, another -> Mono.fromSupplier(() -> {
                dismissed = true;
                return false;
            }));
    }

    /**
     * What comes of it is noted by the time of its end, or of its begin if that is not
     * known.
     */
    private Mono<Boolean> step(Notification first, Instant begun) {
        return attempt(first).doOnNext(outcome -> unrecorded = new Attempt(first.id(), outcome))
            .flatMap(outcome -> recorder.record(first, outcome, clock.now().orElse(begun)))
            .doOnNext(recorded -> {
                recorded.ifPresentOrElse(queue::replace, () -> queue.remove(first));
                unrecorded = null;
            })
            .thenReturn(true);
    }

    private Mono<DeliveryOutcome> attempt(Notification message) {
        var before = unrecorded;
        if (before != null && before.message().equals(message.id())) {
            return Mono.just(before.outcome());
        }
        return receiver.foregone(message).map(Mono::just).orElseGet(() -> send(message));
    }

    private Mono<DeliveryOutcome> send(Notification message) {
        return Mono.defer(() -> channel.send(message))
            .onErrorResume(fault -> Mono.just(new DeliveryOutcome.Failed(fault.getClass().getSimpleName())));
    }

    private Mono<Void> repeat() {
        var now = clock.now().filter(known -> !known.isBefore(repeatAt));
        if (dismissed || receiver.isWithdrawn() || now.isEmpty() || queue.first() != null) {
            return Mono.empty();
        }
        repeatAt = now.get().plus(rules.repeatEvery());
        return ifStillSender(Mono.defer(() -> channel.repeat(receiver.stored().known()).thenReturn(true))).then();
    }

    /**
     * Made, but not known to be recorded.
     *
     * @param message its id
     */
    private record Attempt(String message, DeliveryOutcome outcome) {
    }

}
