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
record OrganisationSubscriptions(@Id String organisation, @Version @Nullable Long version,
        List<LeaderSubscription> subscriptions, List<LeaderSilence> silences, @Nullable List<TestMessage> trials) {

    OrganisationSubscriptions {
        subscriptions = List.copyOf(subscriptions);
        silences = List.copyOf(silences);
        trials = trials == null ? List.of() : List.copyOf(trials);
    }

    static OrganisationSubscriptions empty(String organisation) {
        return new OrganisationSubscriptions(organisation, null, List.of(), List.of(), null);
    }

    Optional<LeaderSubscription> subscription(String id) {
        return subscriptions.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    Optional<LeaderSilence> silence(String id) {
        return silences.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    List<TestMessage> tried() {
        return trials == null ? List.of() : trials;
    }

    OrganisationSubscriptions withSubscription(LeaderSubscription made) {
        var known = subscription(made.id()).isPresent();
        var next = known ? subscriptions.stream().map(one -> one.id().equals(made.id()) ? made : one)
                : Stream.concat(subscriptions.stream(), Stream.of(made));
        return withSubscriptions(next.toList());
    }

    OrganisationSubscriptions withoutSubscription(String id) {
        return withSubscriptions(subscriptions.stream().filter(known -> !known.id().equals(id)).toList());
    }

    /** With everything sealed with the newest key. */
    OrganisationSubscriptions resealed(SecretCipher secretCipher) {
        return withSubscriptions(subscriptions.stream().map(made -> made.resealed(secretCipher)).toList());
    }

    OrganisationSubscriptions withSilence(LeaderSilence made) {
        var known = silence(made.id()).isPresent();
        var next = known ? silences.stream().map(one -> one.id().equals(made.id()) ? made : one)
                : Stream.concat(silences.stream(), Stream.of(made));
        return withSilences(next.toList());
    }

    OrganisationSubscriptions withoutSilence(String id) {
        return withSilences(silences.stream().filter(known -> !known.id().equals(id)).toList());
    }

    /** Without those that were over by a day. */
    OrganisationSubscriptions withoutSilencesBefore(LocalDate day) {
        return withSilences(silences.stream().filter(silence -> !silence.until().isBefore(day)).toList());
    }

    OrganisationSubscriptions tried(String subscription, Instant now) {
        var still = TestMessagePolicy.counting(tried(), now);
        return new OrganisationSubscriptions(organisation, version, subscriptions, silences,
                Stream.concat(still, Stream.of(new TestMessage(subscription, now))).toList());
    }

    /** Without who did what, where that is no longer to be told. */
    OrganisationSubscriptions nameless(Predicate<Instant> over) {
        return withSubscriptions(subscriptions.stream().map(made -> made.nameless(over)).toList())
            .withSilences(silences.stream().map(made -> made.nameless(over)).toList());
    }

    private OrganisationSubscriptions withSubscriptions(List<LeaderSubscription> next) {
        return new OrganisationSubscriptions(organisation, version, next, silences, trials);
    }

    private OrganisationSubscriptions withSilences(List<LeaderSilence> next) {
        return new OrganisationSubscriptions(organisation, version, subscriptions, next, trials);
    }
}
