package org.respite.alert.notification.selfservice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.RoutingTable;
import org.respite.alert.notification.routing.RoutingTables;
import org.respite.alert.notification.routing.Silence;
import org.respite.alert.notification.routing.SilencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** What the settings say, and what leaders have set up. */
final class CombinedRoutingTables implements RoutingTables {

    private static final Logger log = LoggerFactory.getLogger(CombinedRoutingTables.class);

    private final List<Recipient> fixed;

    private final List<Silence> silences;

    private final SubscriptionRepository subscriptionRepository;

    private final SecretCipher secretCipher;

    private final Clock clock;

    private final Set<String> unopened = ConcurrentHashMap.newKeySet();

    CombinedRoutingTables(NotificationSettings settings, SubscriptionRepository subscriptionRepository,
            SecretCipher secretCipher, Clock clock) {
        // Whoever mends one of the settings starts the service anew.
        var start = clock.instant();
        this.fixed = settings.recipients().stream().map(recipient -> recipient.provenAt(start)).toList();
        this.silences = List.copyOf(settings.silences());
        this.subscriptionRepository = subscriptionRepository;
        this.secretCipher = secretCipher;
        this.clock = clock;
    }

    @Override
    public Mono<RoutingTable> read() {
        return subscriptionRepository.legible()
            .sort(Comparator.comparing(legible -> legible.roster().organisation()))
            .collectList()
            .map(this::join);
    }

    private RoutingTable join(List<ReadableSubscriptions> made) {
        var now = clock.instant();
        var recipients = made.stream().map(legible -> recipients(legible, now)).flatMap(Collection::stream);
        var unread = made.stream()
            .filter(legible -> legible.missing() > 0)
            .map(legible -> legible.roster().organisation())
            .collect(Collectors.toSet());
        var planned = made.stream()
            .map(ReadableSubscriptions::roster)
            .flatMap(roster -> roster.silences().stream().map(silence -> silence.silence(roster.organisation())));
        return new RoutingTable(Stream.concat(fixed.stream(), recipients).toList(),
                new SilencePolicy(Stream.concat(silences.stream(), planned).toList()), unread);
    }

    private List<Recipient> recipients(ReadableSubscriptions legible, Instant now) {
        var roster = legible.roster();
        var opened = roster.subscriptions().stream().map(made -> open(roster.organisation(), made, now));
        var sealed = legible.sealed().stream().map(made -> made.sealedRecipient(roster.organisation()));
        return Stream.concat(opened, sealed).toList();
    }

    /** One that cannot be opened must not keep the others from being told. */
    private Recipient open(String organisation, LeaderSubscription made, Instant now) {
        try {
            return made.recipient(organisation, secretCipher, now);
        }
        catch (IllegalArgumentException sealed) {
            if (unopened.add(made.id())) {
                log.atError()
                    .addKeyValue("subscription", made.id())
                    .log("a subscription is sealed with another key, its messages wait");
            }
            return made.sealedRecipient(organisation);
        }
    }

}
