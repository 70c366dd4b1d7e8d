package org.respite.alert.notification.selfservice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the leaders of one organisation have set up, in one document.
 *
 * @param version of the stored document; absent while there is none
 */
@Document("notificationRosters")
record Roster(@Id String organisation, @Version @Nullable Long version, List<MadeSubscription> subscriptions,
        List<MadeSilence> silences) {

    Roster {
        subscriptions = List.copyOf(subscriptions);
        silences = List.copyOf(silences);
    }

    static Roster empty(String organisation) {
        return new Roster(organisation, null, List.of(), List.of());
    }

    Optional<MadeSubscription> subscription(String id) {
        return subscriptions.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    Optional<MadeSilence> silence(String id) {
        return silences.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    Roster withSubscription(MadeSubscription made) {
        var known = subscription(made.id()).isPresent();
        var next = known ? subscriptions.stream().map(one -> one.id().equals(made.id()) ? made : one)
                : Stream.concat(subscriptions.stream(), Stream.of(made));
        return new Roster(organisation, version, next.toList(), silences);
    }

    Roster withoutSubscription(String id) {
        return new Roster(organisation, version,
                subscriptions.stream().filter(known -> !known.id().equals(id)).toList(), silences);
    }

    Roster withSilence(MadeSilence made) {
        var known = silence(made.id()).isPresent();
        var next = known ? silences.stream().map(one -> one.id().equals(made.id()) ? made : one)
                : Stream.concat(silences.stream(), Stream.of(made));
        return new Roster(organisation, version, subscriptions, next.toList());
    }

    Roster withoutSilence(String id) {
        return new Roster(organisation, version, subscriptions,
                silences.stream().filter(known -> !known.id().equals(id)).toList());
    }
}
