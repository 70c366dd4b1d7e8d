package org.respite.alert.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.outbox.UnreadableReceiverException;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.RoutingTable;
import org.respite.alert.notification.routing.RoutingTables;
import org.respite.alert.notification.routing.SilencePolicy;
import org.respite.alert.notification.routing.Subscription;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.operations.clock.CheckedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives every change to the senders it concerns, and sends them on their rounds. All but
 * the rounds and reviews is for the reader's thread alone, so that no change is given out
 * while the plan is changing.
 */
public final class NotificationDispatcher {

    private static final Logger log = LoggerFactory.getLogger(NotificationDispatcher.class);

    private static final String PLAN = "plan";

    private final RoutingTables routingTables;

    private final Duration maximumAge;

    private final Outbox outbox;

    private final CheckedClock clock;

    private final SenderFactory factory;

    private final Set<String> brokenOff = ConcurrentHashMap.newKeySet();

    private volatile long token;

    private volatile boolean sender;

    private volatile ActiveSenders activeSenders = ActiveSenders.NONE;

    NotificationDispatcher(RoutingTables routingTables, Duration maximumAge, Outbox outbox, CheckedClock clock,
            SenderFactory factory) {
        this.routingTables = routingTables;
        this.maximumAge = maximumAge;
        this.outbox = outbox;
        this.clock = clock;
        this.factory = factory;
    }

    /**
     * This process is the sender from now on; completes when it knows what is pending.
     */
    public Mono<Void> takeOver() {
        // First of all, so that nothing is read that the sender before could still
        // change.
        return outbox.nextToken()
            .doOnNext(next -> token = next)
            .then(Mono.zip(routingTables.read(), outbox.pending().collectMultimap(Notification::subscription)))
            .flatMap(known -> takeOver(known.getT1(), known.getT2()));
    }

    private Mono<Void> takeOver(RoutingTable routingTable, Map<String, Collection<Notification>> pending) {
        return endOrphans(routingTable, pending).thenMany(Flux.fromIterable(routingTable.recipients()))
            .concatMap(recipient -> create(recipient, pending.getOrDefault(recipient.id(), List.of())))
            .collectMap(SubscriptionSender::subscription, Function.identity())
            .doOnNext(created -> {
                activeSenders = new ActiveSenders(routingTable, created, List.of());
                sender = true;
            })
            .then();
    }

    /**
     * What the sender before could not end any more when its subscription was removed.
     */
    private Mono<Void> endOrphans(RoutingTable routingTable, Map<String, Collection<Notification>> pending) {
        return Flux.fromIterable(pending.entrySet())
            .filter(waiting -> Subscription.isMadeByPeople(waiting.getKey()) && !routingTable.has(waiting.getKey()))
            .concatMapIterable(Map.Entry::getValue)
            .filter(orphan -> routingTable.isWhole(orphan.change().organisation()))
            .concatMap(orphan -> outbox.end(orphan, Outbox.End.WITHDRAWN, clock.clock().instant()))
            .then();
    }

    /** Another process is the sender. */
    public void standDown() {
        sender = false;
        activeSenders.everybody().forEach(SubscriptionSender::dismiss);
        activeSenders = ActiveSenders.NONE;
    }

    /**
     * Follows the plan as it is now. Where it cannot be read, the one known stays; it is
     * asked for again soon.
     */
    public Mono<Void> refresh() {
        return Mono.defer(() -> sender ? routingTables.read().flatMap(this::follow) : Mono.empty())
            .doOnSuccess(done -> brokenOff.remove(PLAN))
            .onErrorResume(fault -> Mono.fromRunnable(() -> tell(PLAN, fault)));
    }

    private Mono<Void> follow(RoutingTable next) {
        var before = activeSenders.withoutIdleLeavers();
        activeSenders = before;
        if (next.equals(before.plan())) {
            return Mono.empty();
        }
        return Flux.fromIterable(next.recipients())
            .concatMap(recipient -> keepOrCreate(before, recipient))
            .collectMap(SubscriptionSender::subscription, Function.identity())
            .doOnNext(senders -> {
                unseen(before, next)
                    .forEach(subscriptionSender -> senders.put(subscriptionSender.subscription(), subscriptionSender));
                activeSenders = new ActiveSenders(next, senders, leavers(before, next));
            })
            .then();
    }

    private Mono<SubscriptionSender> keepOrCreate(ActiveSenders before, Recipient recipient) {
        var subscriptionSender = before.senders().get(recipient.id());
        if (subscriptionSender == null) {
            return create(recipient, List.of());
        }
        if (!before.plan().recipients().contains(recipient)) {
            subscriptionSender.equip(factory.channel(recipient));
        }
        return Mono.just(subscriptionSender.prove(recipient.provenAt()));
    }

    /** They may still be in the plan, in a part of it that cannot be read. */
    private static List<SubscriptionSender> unseen(ActiveSenders before, RoutingTable next) {
        return before.missingIn(next)
            .filter(subscriptionSender -> !next.isWhole(subscriptionSender.organisation()))
            .toList();
    }

    private static List<SubscriptionSender> leavers(ActiveSenders before, RoutingTable next) {
        var leaving = before.missingIn(next)
            .filter(subscriptionSender -> next.isWhole(subscriptionSender.organisation()))
            .toList();
        leaving.forEach(SubscriptionSender::withdraw);
        return Stream.concat(before.leaving().stream(), leaving.stream()).toList();
    }

    /**
     * Completes when the messages about the change are in the outbox.
     * @param why the alert is as it is, in words; absent where there are none
     * @param now by a clock that is right: by it what is old is passed over for ever
     */
    public Mono<Void> accept(TeamAlertChanged change, UnitPlace unitPlace, @Nullable String why, Instant now) {
        var current = activeSenders;
        boolean silenced = current.plan().silences().silences(change, unitPlace, change.at());
        return Flux.fromIterable(current.concernedBy(change, unitPlace, now, maximumAge))
            .concatMap(subscriptionSender -> subscriptionSender.take(
                    Notification.of(subscriptionSender.subscription(), change, unitPlace, silenced, now).because(why)))
            .then();
    }

    /**
     * Completes with true when the reminders of a review are in the outbox, and with
     * false if another process is the sender, or the clock is not right. For any thread.
     */
    public Mono<Boolean> remindOfReview(TeamAlertChanged alert, UnitPlace unitPlace, int routingTable) {
        var now = clock.now();
        if (!sender || now.isEmpty()) {
            return Mono.just(false);
        }
        return Flux.fromIterable(activeSenders.toldOf(alert, unitPlace))
            .concatMap(subscriptionSender -> subscriptionSender.take(
                    Notification.review(subscriptionSender.subscription(), alert, unitPlace, routingTable, now.get())))
            .then(Mono.just(true));
    }

    /** When the message was made that waits longest; nothing while none does. */
    Optional<Instant> waitingSince() {
        return activeSenders.everybody()
            .flatMap(subscriptionSender -> subscriptionSender.waitingSince().stream())
            .min(Comparator.naturalOrder());
    }

    /** One round of every sender, side by side. */
    Mono<Void> deliver() {
        var current = activeSenders;
        return Flux.fromStream(current::everybody)
            .flatMap(subscriptionSender -> deliver(subscriptionSender, current.plan().silences()), Integer.MAX_VALUE)
            .then();
    }

    private Mono<Void> deliver(SubscriptionSender subscriptionSender, SilencePolicy silences) {
        return subscriptionSender.deliver(silences)
            .doOnSuccess(done -> brokenOff.remove(subscriptionSender.subscription()))
            .onErrorResume(fault -> Mono.fromRunnable(() -> tell(subscriptionSender.subscription(), fault)));
    }

    /** Once, not with every round. */
    private void tell(String what, Throwable fault) {
        if (brokenOff.add(what)) {
            log.atWarn()
                .addKeyValue("what", what)
                .addKeyValue("fault", fault.getClass().getSimpleName())
                .log("a delivery round failed, retrying with the next one");
        }
    }

    private Mono<SubscriptionSender> create(Recipient recipient, Collection<Notification> pending) {
        return outbox.stateOf(recipient.id())
            .flatMap(state -> listening(state, recipient))
            .map(state -> sender(recipient, state, pending))
            .onErrorResume(UnreadableReceiverException.class, unreadable -> Mono.fromSupplier(() -> {
                tell(recipient.id(), unreadable);
                return sender(recipient, SubscriptionState.nothing(recipient.id()), pending).hold();
            }));
    }

    private SubscriptionSender sender(Recipient recipient, SubscriptionState state, Collection<Notification> pending) {
        return factory.sender(recipient, state, List.copyOf(pending), token).prove(recipient.provenAt());
    }

    private Mono<SubscriptionState> listening(SubscriptionState known, Recipient recipient) {
        var next = known.listening(recipient.provenAt());
        return next.equals(known) ? Mono.just(known) : outbox.keep(next, token).thenReturn(next);
    }

}
