package org.respite.alert.notification.selfservice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.Subscription;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * A subscription that a leader made. Whom it tells stays: what a receiver knows is kept
 * by subscription, so another receiver is another subscription.
 *
 * @param revision 1 at first, one more with every change
 * @param since when it was made
 * @param shown the target, masked
 * @param target sealed
 * @param secrets that sign a webhook, the newest first
 * @param by who made it; absent in documents of earlier versions and when it was long ago
 * @param changed when and by whom it was changed last; absent while it was not
 * @param provenAt when a test message last arrived; absent if none has
 */
record LeaderSubscription(String id, int revision, Instant since, @Nullable String unit,
        @Nullable Severity minimumSeverity, @Nullable Set<Finding> findings, ChannelKind channel, String shown,
        String target, List<Secret> secrets, @Nullable Author by, @Nullable Authorship changed,
        @Nullable Instant provenAt) {

    private static final int MAX_SECRETS = 3;

    LeaderSubscription {
        secrets = List.copyOf(secrets);
    }

    /**
     * A secret.
     *
     * @param sealed the secret, sealed
     * @param until when it is no longer signed with; absent for the present one
     */
    record Secret(String sealed, @Nullable Instant until) {

        boolean valid(Instant now) {
            return until == null || now.isBefore(until);
        }

        Secret validFor(Instant now, Duration longer) {
            return until == null ? new Secret(sealed, now.plus(longer)) : this;
        }
    }

    LeaderSubscription about(Interest interest, Authorship change) {
        return new LeaderSubscription(id, revision + 1, since, interest.unit(), interest.minimumSeverity(),
                interest.findings(), channel, shown, target, secrets, by, change, provenAt);
    }

    /** Signs with another secret; for a while with the one before as well. */
    LeaderSubscription rotated(String sealed, Duration overlap, Authorship change) {
        var now = change.at();
        var before = secrets.stream().filter(secret -> secret.valid(now)).map(secret -> secret.validFor(now, overlap));
        var next = Stream.concat(Stream.of(new Secret(sealed, null)), before).limit(MAX_SECRETS).toList();
        return new LeaderSubscription(id, revision + 1, since, unit, minimumSeverity, findings, channel, shown, target,
                next, by, change, provenAt);
    }

    LeaderSubscription nameless(Predicate<Instant> over) {
        return new LeaderSubscription(id, revision, since, unit, minimumSeverity, findings, channel, shown, target,
                secrets, over.test(since) ? null : by, Authorship.kept(changed, over), provenAt);
    }

    /**
     * A test message has arrived. Not a change: whoever saw it before may still change
     * it.
     */
    LeaderSubscription proven(Instant now) {
        return new LeaderSubscription(id, revision, since, unit, minimumSeverity, findings, channel, shown, target,
                secrets, by, changed, now);
    }

    /** With everything sealed with the newest key; as it is if it cannot be opened. */
    LeaderSubscription resealed(SecretCipher secretCipher) {
        try {
            var renewed = secrets.stream()
                .map(secret -> new Secret(secretCipher.renewed(id, secret.sealed()), secret.until()))
                .toList();
            return new LeaderSubscription(id, revision, since, unit, minimumSeverity, findings, channel, shown,
                    secretCipher.renewed(id, target), renewed, by, changed, provenAt);
        }
        catch (IllegalArgumentException sealedWithAnother) {
            return this;
        }
    }

    /**
     * As senders need it.
     * @throws IllegalArgumentException if it cannot be opened
     */
    Recipient recipient(String organisation, SecretCipher secretCipher, Instant now) {
        var subscription = new Subscription(id, organisation, unit, minimumSeverity, findings, channel,
                secretCipher.open(id, target), channel == ChannelKind.WEBHOOK ? id : null);
        var valid = secrets.stream()
            .filter(secret -> secret.valid(now))
            .map(secret -> secretCipher.open(id, secret.sealed()));
        return new Recipient(subscription, valid.toList(), since, false, provenAt);
    }

    /** While it cannot be opened: its messages wait. */
    Recipient sealedRecipient(String organisation) {
        var nowhere = channel == ChannelKind.EMAIL ? "sealed@sealed.invalid" : "https://sealed.invalid";
        return new Recipient(new Subscription(id, organisation, unit, minimumSeverity, findings, channel, nowhere, id),
                List.of(), since, true, provenAt);
    }

    /** Without anything secret. */
    @Override
    public String toString() {
        return "LeaderSubscription[" + id + "]";
    }

    /**
     * What somebody wants to be told of.
     *
     * @param unit with everything below it; absent for the whole organisation
     * @param minimumSeverity absent for what is usual there
     * @param findings absent for all
     */
    record Interest(@Nullable String unit, @Nullable Severity minimumSeverity, @Nullable Set<Finding> findings) {
    }
}
