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
import org.respite.alert.notification.selfservice.SubscriptionUpdates.Changed;
import org.respite.http.condition.IfMatch;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

/** Makes, changes and tries the subscriptions that leaders make. */
final class SubscriptionCommands {

    static final int MAX_SUBSCRIPTIONS = 50;

    /** How long receivers have to learn a new secret. */
    static final Duration OVERLAP = Duration.ofDays(1);

    private static final int ID_BYTES = 10;

    private final SecureRandom random = new SecureRandom();

    private final SubscriptionUpdates rosters;

    private final SecretCipher secretCipher;

    private final Channels channels;

    private final Targets targets;

    private final Outbox outbox;

    private final Clock clock;

    SubscriptionCommands(SubscriptionUpdates rosters, SecretCipher secretCipher, Channels channels, Targets targets,
            Outbox outbox, Clock clock) {
        this.rosters = rosters;
        this.secretCipher = secretCipher;
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
    record Made(LeaderSubscription subscription, @Nullable String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Made[" + subscription + "]";
        }
    }

    Mono<List<LeaderSubscription>> all(String organisation) {
        return rosters.of(organisation).map(OrganisationSubscriptions::subscriptions);
    }

    Mono<LeaderSubscription> one(String organisation, String id) {
        return rosters.of(organisation).map(organisationSubscriptions -> known(organisationSubscriptions, id));
    }

    Mono<Made> make(String organisation, SubscriptionRequest request, Author by) {
        var kind = request.kind();
        var where = request.where().strip();
        var interest = request.interest();
        if (!secretCipher.takesMore()) {
            return Mono.error(unsealed());
        }
        if (kind == ChannelKind.EMAIL && !channels.canMail()) {
            return Mono.error(
                    SubscriptionProblems.conflict("channel: email (expected: another, since there is no mail server)"));
        }
        return targets.check(kind, where)
            .then(Mono.fromSupplier(() -> made(kind, where, interest, by)))
            .flatMap(made -> rosters.change(organisation,
                    organisationSubscriptions -> new Changed<>(added(organisationSubscriptions, made), made)));
    }

    private static ProblemException unsealed() {
        return SubscriptionProblems
            .conflict("key: not set (expected: that operators set respite.alert.notification.key, "
                    + "or allow-unsealed beside it, since addresses and secrets are kept)");
    }

    private static OrganisationSubscriptions added(OrganisationSubscriptions organisationSubscriptions, Made made) {
        if (organisationSubscriptions.subscriptions().size() >= MAX_SUBSCRIPTIONS) {
            throw SubscriptionProblems
                .conflict("subscriptions: " + MAX_SUBSCRIPTIONS + " (expected: fewer, before another is made)");
        }
        return organisationSubscriptions.withSubscription(made.subscription());
    }

    private Made made(ChannelKind kind, String target, LeaderSubscription.Interest interest, Author by) {
        byte[] unique = new byte[ID_BYTES];
        random.nextBytes(unique);
        var id = Subscription.MADE_BY_PEOPLE + HexFormat.of().formatHex(unique);
        var secret = kind == ChannelKind.WEBHOOK ? WebhookSignature.newSecret(random) : null;
        var kept = secret == null ? List.<LeaderSubscription.Secret>of()
                : List.of(new LeaderSubscription.Secret(secretCipher.seal(id, secret), null));
        return new Made(new LeaderSubscription(id, 1, clock.instant(), interest.unit(), interest.minimumSeverity(),
                interest.findings(), kind, Targets.masked(kind, target), secretCipher.seal(id, target), kept, by, null,
                null), secret);
    }

    Mono<LeaderSubscription> change(String organisation, String id, @Nullable String ifMatch,
            LeaderSubscription.Interest interest, Author by) {
        return change(organisation, id, before -> {
            IfMatch.require(before.revision(), ifMatch);
            return before.about(interest, now(by));
        });
    }

    Mono<Made> rotate(String organisation, String id, Author by) {
        var secret = WebhookSignature.newSecret(random);
        return change(organisation, id, before -> {
            if (before.channel() != ChannelKind.WEBHOOK) {
                throw SubscriptionProblems
                    .conflict("channel: " + before.channel().tag() + " (expected: webhook, which is signed)");
            }
            if (!secretCipher.takesMore()) {
                throw unsealed();
            }
            return before.rotated(secretCipher.seal(id, secret), OVERLAP, now(by));
        }).map(rotated -> new Made(rotated, secret));
    }

    private Mono<LeaderSubscription> change(String organisation, String id, UnaryOperator<LeaderSubscription> change) {
        return rosters.change(organisation, organisationSubscriptions -> {
            var after = change.apply(known(organisationSubscriptions, id)).resealed(secretCipher);
            return new Changed<>(organisationSubscriptions.withSubscription(after), after);
        });
    }

    Mono<Boolean> remove(String organisation, String id, @Nullable String ifMatch) {
        return rosters.change(organisation, organisationSubscriptions -> {
            IfMatch.require(known(organisationSubscriptions, id).revision(), ifMatch);
            return new Changed<>(organisationSubscriptions.withoutSubscription(id), true);
        });
    }

    /** How it fares. */
    Mono<SubscriptionHealth> healthOf(LeaderSubscription made, String organisation) {
        return health(outbox.stateOf(made.id()).map(state -> SubscriptionHealth.of(opened(made, organisation), state)));
    }

    /**
     * The same of one of the settings. When its operators started a service anew is known
     * to the sender alone, which notes what follows from it.
     */
    Mono<SubscriptionHealth> healthOf(Subscription fixed) {
        var recipient = new Recipient(fixed, List.of(), null, false);
        return health(outbox.stateOf(fixed.id()).map(state -> SubscriptionHealth.of(recipient, state)));
    }

    private static Mono<SubscriptionHealth> health(Mono<SubscriptionHealth> known) {
        return known.onErrorResume(UnreadableReceiverException.class,
                unreadable -> Mono.just(SubscriptionHealth.UNREADABLE));
    }

    private Recipient opened(LeaderSubscription made, String organisation) {
        try {
            return made.recipient(organisation, secretCipher, clock.instant());
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
     * if {@link TestMessagePolicy} says to wait. If it did, whatever kept messages from
     * being sent there is over.
     */
    Mono<Void> test(String organisation, String id) {
        return rosters.change(organisation, organisationSubscriptions -> tried(organisationSubscriptions, id))
            .flatMap(made -> {
                var recipient = made.recipient(organisation, secretCipher, clock.instant());
                return channels.of(recipient).send(Notification.test(recipient.subscription(), clock.instant()));
            })
            .onErrorMap(IllegalArgumentException.class, sealed -> SubscriptionProblems.notDelivered("not set up"))
            .flatMap(SubscriptionCommands::judge)
            .then(Mono.defer(() -> outbox.stateOf(id)))
            .map(known -> known.provenBy(clock.instant()))
            .onErrorResume(UnreadableReceiverException.class, unreadable -> Mono.fromSupplier(clock::instant))
            .flatMap(arrived -> change(organisation, id, before -> before.proven(arrived)))
            .then();
    }

    /** Written down before it is sent, so that it counts for every instance. */
    private Changed<LeaderSubscription> tried(OrganisationSubscriptions organisationSubscriptions, String id) {
        var made = known(organisationSubscriptions, id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TestMessagePolicy.wait(organisationSubscriptions.tried(), id, now).ifPresent(wait -> {
            throw SubscriptionProblems.tooManyTrials(wait);
        });
        return new Changed<>(organisationSubscriptions.tried(id, now), made);
    }

    private static Mono<Void> judge(DeliveryOutcome deliveryOutcome) {
        return switch (deliveryOutcome) {
            case DeliveryOutcome.Delivered _ -> Mono.empty();
            case DeliveryOutcome.Failed(var reason, var _) -> Mono.error(SubscriptionProblems.notDelivered(reason));
            case DeliveryOutcome.Refused(var reason) -> Mono.error(SubscriptionProblems.notDelivered(reason));
            case DeliveryOutcome.Gone _ -> Mono.error(SubscriptionProblems.notDelivered("status 410"));
            case DeliveryOutcome.Silenced _, DeliveryOutcome.Withdrawn _ ->
                Mono.error(SubscriptionProblems.notDelivered("not sent"));
        };
    }

    private static LeaderSubscription known(OrganisationSubscriptions organisationSubscriptions, String id) {
        return organisationSubscriptions.subscription(id)
            .orElseThrow(() -> SubscriptionProblems.unknown("subscription"));
    }

}
