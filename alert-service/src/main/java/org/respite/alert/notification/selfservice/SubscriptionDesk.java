package org.respite.alert.notification.selfservice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.channel.Channels;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.channel.WebhookSignature;
import org.respite.alert.notification.egress.Targets;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.UnreadableReceiverException;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.Subscription;
import org.respite.alert.notification.selfservice.RosterDesk.Changed;
import org.respite.http.condition.IfMatch;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

/** Makes, changes and tries the subscriptions that leaders make. */
final class SubscriptionDesk {

    static final int MOST = 50;

    /** How long receivers have to learn a new secret. */
    static final Duration OVERLAP = Duration.ofDays(1);

    private static final int ID_BYTES = 10;

    private final SecureRandom random = new SecureRandom();

    private final RosterDesk rosters;

    private final Vault vault;

    private final Channels channels;

    private final Targets targets;

    private final Outbox outbox;

    private final Clock clock;

    SubscriptionDesk(RosterDesk rosters, Vault vault, Channels channels, Targets targets, Outbox outbox, Clock clock) {
        this.rosters = rosters;
        this.vault = vault;
        this.channels = channels;
        this.targets = targets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * With its secret, which is not shown again.
     *
     * @param secret absent where nothing is signed
     */
    record Made(MadeSubscription subscription, @Nullable String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Made[" + subscription + "]";
        }
    }

    Mono<List<MadeSubscription>> all(String organisation) {
        return rosters.of(organisation).map(Roster::subscriptions);
    }

    Mono<MadeSubscription> one(String organisation, String id) {
        return rosters.of(organisation).map(roster -> known(roster, id));
    }

    Mono<Made> make(String organisation, SubscriptionRequest request, Author by) {
        var kind = request.kind();
        var where = request.where().strip();
        var interest = request.interest();
        if (!vault.takesMore()) {
            return Mono.error(unsealed());
        }
        if (kind == ChannelKind.EMAIL && !channels.canMail()) {
            return Mono.error(Refused.conflict("channel: email (expected: another, since there is no mail server)"));
        }
        return targets.check(kind, where)
            .then(Mono.fromSupplier(() -> made(kind, where, interest, by)))
            .flatMap(made -> rosters.change(organisation, roster -> new Changed<>(added(roster, made), made)));
    }

    private static ProblemException unsealed() {
        return Refused.conflict("key: not set (expected: that operators set respite.alert.notification.key, "
                + "or allow-unsealed beside it, since addresses and secrets are kept)");
    }

    private static Roster added(Roster roster, Made made) {
        if (roster.subscriptions().size() >= MOST) {
            throw Refused.conflict("subscriptions: " + MOST + " (expected: fewer, before another is made)");
        }
        return roster.withSubscription(made.subscription());
    }

    private Made made(ChannelKind kind, String target, MadeSubscription.Interest interest, Author by) {
        byte[] unique = new byte[ID_BYTES];
        random.nextBytes(unique);
        var id = Subscription.MADE_BY_PEOPLE + HexFormat.of().formatHex(unique);
        var secret = kind == ChannelKind.WEBHOOK ? WebhookSignature.newSecret(random) : null;
        var kept = secret == null ? List.<MadeSubscription.Secret>of()
                : List.of(new MadeSubscription.Secret(vault.seal(id, secret), null));
        return new Made(new MadeSubscription(id, 1, clock.instant(), interest.unit(), interest.minimumSeverity(),
                interest.findings(), kind, Targets.masked(kind, target), vault.seal(id, target), kept, by, null, null),
                secret);
    }

    Mono<MadeSubscription> change(String organisation, String id, @Nullable String ifMatch,
            MadeSubscription.Interest interest, Author by) {
        return change(organisation, id, before -> {
            IfMatch.require(before.revision(), ifMatch);
            return before.about(interest, now(by));
        });
    }

    Mono<Made> rotate(String organisation, String id, Author by) {
        var secret = WebhookSignature.newSecret(random);
        return change(organisation, id, before -> {
            if (before.channel() != ChannelKind.WEBHOOK) {
                throw Refused.conflict("channel: " + before.channel().tag() + " (expected: webhook, which is signed)");
            }
            if (!vault.takesMore()) {
                throw unsealed();
            }
            return before.rotated(vault.seal(id, secret), OVERLAP, now(by));
        }).map(rotated -> new Made(rotated, secret));
    }

    private Mono<MadeSubscription> change(String organisation, String id, UnaryOperator<MadeSubscription> change) {
        return rosters.change(organisation, roster -> {
            var after = change.apply(known(roster, id)).resealed(vault);
            return new Changed<>(roster.withSubscription(after), after);
        });
    }

    Mono<Boolean> remove(String organisation, String id, @Nullable String ifMatch) {
        return rosters.change(organisation, roster -> {
            IfMatch.require(known(roster, id).revision(), ifMatch);
            return new Changed<>(roster.withoutSubscription(id), true);
        });
    }

    /** How it fares. */
    Mono<Health> healthOf(MadeSubscription made, String organisation) {
        return health(outbox.stateOf(made.id()).map(state -> Health.of(opened(made, organisation), state)));
    }

    /**
     * The same of one of the settings. When its operators started a service anew is known
     * to the sender alone, which notes what follows from it.
     */
    Mono<Health> healthOf(Subscription fixed) {
        var recipient = new Recipient(fixed, List.of(), null, false);
        return health(outbox.stateOf(fixed.id()).map(state -> Health.of(recipient, state)));
    }

    private static Mono<Health> health(Mono<Health> known) {
        return known.onErrorResume(UnreadableReceiverException.class, unreadable -> Mono.just(Health.UNREADABLE));
    }

    private Recipient opened(MadeSubscription made, String organisation) {
        try {
            return made.recipient(organisation, vault, clock.instant());
        }
        catch (IllegalArgumentException sealed) {
            return made.sealedRecipient(organisation);
        }
    }

    private Authorship now(Author by) {
        return new Authorship(clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
    }

    /**
     * Through the channel it is served by; ends with a problem if it did not arrive, or
     * if {@link TrialPolicy} says to wait. If it did, whatever kept messages from being
     * sent there is over.
     */
    Mono<Void> test(String organisation, String id) {
        return rosters.change(organisation, roster -> tried(roster, id)).flatMap(made -> {
            var recipient = made.recipient(organisation, vault, clock.instant());
            return channels.of(recipient).send(Notification.test(recipient.subscription(), clock.instant()));
        })
            .onErrorMap(IllegalArgumentException.class, sealed -> Refused.notDelivered("not set up"))
            .flatMap(SubscriptionDesk::judge)
            .then(Mono.defer(() -> outbox.stateOf(id)))
            .map(known -> known.provenBy(clock.instant()))
            .onErrorResume(UnreadableReceiverException.class, unreadable -> Mono.fromSupplier(clock::instant))
            .flatMap(arrived -> change(organisation, id, before -> before.proven(arrived)))
            .then();
    }

    /** Written down before it is sent, so that it counts for every instance. */
    private Changed<MadeSubscription> tried(Roster roster, String id) {
        var made = known(roster, id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TrialPolicy.wait(roster.tried(), id, now).ifPresent(wait -> {
            throw Refused.tooManyTrials(wait);
        });
        return new Changed<>(roster.tried(id, now), made);
    }

    private static Mono<Void> judge(DeliveryOutcome deliveryOutcome) {
        return switch (deliveryOutcome) {
            case DeliveryOutcome.Delivered _ -> Mono.empty();
            case DeliveryOutcome.Failed(var reason, var _) -> Mono.error(Refused.notDelivered(reason));
            case DeliveryOutcome.Refused(var reason) -> Mono.error(Refused.notDelivered(reason));
            case DeliveryOutcome.Gone _ -> Mono.error(Refused.notDelivered("status 410"));
            case DeliveryOutcome.Silenced _, DeliveryOutcome.Withdrawn _ ->
                Mono.error(Refused.notDelivered("not sent"));
        };
    }

    private static MadeSubscription known(Roster roster, String id) {
        return roster.subscription(id).orElseThrow(() -> Refused.unknown("subscription"));
    }

}
