package org.respite.alert.notification.selfservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the leaders of one organisation have set up, in one document.
 *
 * @param version of the stored document; absent while there is none
 * @param trials test messages of late; absent in documents of earlier versions
 */
@Document("notificationRosters")
record Roster(@Id String organisation, @Version @Nullable Long version, List<MadeSubscription> subscriptions,
        List<MadeSilence> silences, @Nullable List<Trial> trials) {

    Roster {
        subscriptions = List.copyOf(subscriptions);
        silences = List.copyOf(silences);
        trials = trials == null ? List.of() : List.copyOf(trials);
    }

    static Roster empty(String organisation) {
        return new Roster(organisation, null, List.of(), List.of(), null);
    }

    Optional<MadeSubscription> subscription(String id) {
        return subscriptions.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    Optional<MadeSilence> silence(String id) {
        return silences.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    List<Trial> tried() {
        return trials == null ? List.of() : trials;
    }

    Roster withSubscription(MadeSubscription made) {
        var known = subscription(made.id()).isPresent();
        var next = known ? subscriptions.stream().map(one -> one.id().equals(made.id()) ? made : one)
                : Stream.concat(subscriptions.stream(), Stream.of(made));
        return withSubscriptions(next.toList());
    }

    Roster withoutSubscription(String id) {
        return withSubscriptions(subscriptions.stream().filter(known -> !known.id().equals(id)).toList());
    }

    /** With everything sealed with the newest key. */
    Roster resealed(Vault vault) {
        return withSubscriptions(subscriptions.stream().map(made -> made.resealed(vault)).toList());
    }

    Roster withSilence(MadeSilence made) {
        var known = silence(made.id()).isPresent();
        var next = known ? silences.stream().map(one -> one.id().equals(made.id()) ? made : one)
                : Stream.concat(silences.stream(), Stream.of(made));
        return withSilences(next.toList());
    }

    Roster withoutSilence(String id) {
        return withSilences(silences.stream().filter(known -> !known.id().equals(id)).toList());
    }

    /** Without those that were over by a day. */
    Roster withoutSilencesBefore(LocalDate day) {
        return withSilences(silences.stream().filter(silence -> !silence.until().isBefore(day)).toList());
    }

    Roster tried(String subscription, Instant now) {
        var still = TrialPolicy.counting(tried(), now);
        return new Roster(organisation, version, subscriptions, silences,
                Stream.concat(still, Stream.of(new Trial(subscription, now))).toList());
    }

    /** Without who did what, where that is no longer to be told. */
    Roster nameless(Predicate<Instant> over) {
        return withSubscriptions(subscriptions.stream().map(made -> made.nameless(over)).toList())
            .withSilences(silences.stream().map(made -> made.nameless(over)).toList());
    }

    private Roster withSubscriptions(List<MadeSubscription> next) {
        return new Roster(organisation, version, next, silences, trials);
    }

    private Roster withSilences(List<MadeSilence> next) {
        return new Roster(organisation, version, subscriptions, next, trials);
    }
}
