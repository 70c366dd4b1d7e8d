package org.respite.alert.notification;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.SettingChecks;
import org.respite.alert.notification.routing.Silence;
import org.respite.alert.notification.routing.Subscription;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told, how, and how hard we try. A name that is not known stops the start: a
 * misspelt unit would make a silence of the whole organisation. What is secret comes by
 * placeholders such as {@code ${WAREHOUSE_SECRET}}, or as files by
 * {@code spring.config.import=configtree:}.
 *
 * @param enabled whether anybody is told; a new subscription hears only of what changes
 * after this was first switched on
 * @param page address of the leadership page, for links in messages; without it messages
 * have none
 * @param subscriptions who is told of what; each has {@code id}, {@code organisation},
 * {@code channel} and {@code target}, and may have {@code unit},
 * {@code minimum-severity}, {@code findings} and {@code secret}
 * @param secrets secrets of channels by the name that subscriptions call them by; a
 * webhook has two while its secret is being changed
 * @param silences planned events during which nobody is told; each has
 * {@code organisation}, {@code from}, {@code until} and {@code reason}, and may have
 * {@code unit}
 * @param mailFrom address that e-mails are sent from; the server is set by
 * {@code spring.mail}
 * @param retry what to do when a receiver does not answer
 * @param http how long to wait for receivers
 * @param alertmanager how its alerts are kept alive
 * @param key Base64 of the 32 bytes under which targets and secrets of subscriptions that
 * leaders make are kept (AES-256-GCM); without it leaders can make none, unless
 * {@code allow-unsealed} is set
 * @param previousKeys former values of {@code key}, the newest first: what was kept under
 * them can be opened, and is kept under {@code key} from the next start on
 * @param allowUnsealed whether targets and secrets of subscriptions that leaders make are
 * kept as they are where {@code key} is not set
 * @param allowPrivateTargets whether subscriptions that leaders make may lead to
 * addresses outside the public internet; those of the settings always may
 * @param allowHttpTargets whether subscriptions that leaders make may lead over the
 * internet without TLS
 * @param round how often the outbox is looked at
 * @param remindEvery time between two messages about an open alert that nobody has taken
 * up
 * @param maximumAge how old a change may be to be told of; older ones are passed over
 * @param keep how long messages stay in the outbox; at least as long as repeated records
 * may turn up
 */
@ConfigurationProperties(prefix = "respite.alert.notification", ignoreUnknownFields = false)
public record NotificationSettings(@DefaultValue("true") boolean enabled, @Nullable URI page,
        @DefaultValue List<Subscription> subscriptions, @DefaultValue Map<String, List<String>> secrets,
        @DefaultValue List<Silence> silences, @DefaultValue("respite@localhost") String mailFrom,
        @DefaultValue Retry retry, @DefaultValue Http http, @DefaultValue Alertmanager alertmanager,
        @Nullable String key, @DefaultValue List<String> previousKeys, @DefaultValue("false") boolean allowUnsealed,
        @DefaultValue("false") boolean allowPrivateTargets, @DefaultValue("false") boolean allowHttpTargets,
        @DefaultValue("1s") Duration round, @DefaultValue("28d") Duration remindEvery,
        @DefaultValue("30d") Duration maximumAge, @DefaultValue("90d") Duration keep) {

    public NotificationSettings {
        Set<String> ids = new HashSet<>();
        for (Subscription subscription : subscriptions) {
            SettingChecks.that(!Subscription.isMadeByPeople(subscription.id()), "subscription id",
                    "not to begin with " + Subscription.MADE_BY_PEOPLE);
            if (!ids.add(subscription.id())) {
                throw new IllegalArgumentException("subscription id: " + subscription.id() + " twice (expected: once)");
            }
        }
        if (mailFrom.indexOf('@') < 0) {
            throw new IllegalArgumentException("mail-from: " + mailFrom + " (expected: an e-mail address)");
        }
    }

    /**
     * The subscriptions with their secrets.
     * @throws IllegalArgumentException if one names a secret that is not there
     */
    public List<Recipient> recipients() {
        return subscriptions.stream()
            .map(subscription -> new Recipient(subscription, secretsOf(subscription), null, false))
            .toList();
    }

    /**
     * The secrets a subscription names, none if it names none.
     * @throws IllegalArgumentException if there is no such entry
     */
    List<String> secretsOf(Subscription subscription) {
        var name = subscription.secret();
        if (name == null) {
            return List.of();
        }
        var found = secrets.getOrDefault(name, List.of());
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "secrets." + name + " (expected: an entry, since subscription " + subscription.id() + " names it)");
        }
        return found;
    }

    /** All keys, the newest first; none if {@code key} is not set. */
    public List<String> keys() {
        if (key == null || key.isBlank()) {
            SettingChecks.that(previousKeys.isEmpty(), "key", "to be set, since previous-keys is");
            return List.of();
        }
        return Stream.concat(Stream.of(key), previousKeys.stream()).toList();
    }

    /** Without secrets and addresses. */
    @Override
    public String toString() {
        return "NotificationSettings" + subscriptions;
    }

    /**
     * Trying again.
     *
     * @param first wait after the first failure of a message; the next waits double
     * @param cap longest wait between two attempts of a message
     * @param giveUpAfter how long one message is retried before it is given up
     */
    public record Retry(@DefaultValue("5s") Duration first, @DefaultValue("15m") Duration cap,
            @DefaultValue("7d") Duration giveUpAfter) {
    }

    /**
     * Waiting for receivers.
     *
     * @param connect how long a connection to a receiver may take to open
     * @param answer how long a whole attempt may take, from the connection to the answer
     */
    public record Http(@DefaultValue("5s") Duration connect, @DefaultValue("20s") Duration answer) {
    }

    /**
     * Keeping alerts alive.
     *
     * @param repeatEvery how often open alerts are repeated to an Alertmanager; one that
     * was started anew knows all of them after so long
     * @param life how long this service may be away before its alerts look resolved
     */
    public record Alertmanager(@DefaultValue("1m") Duration repeatEvery, @DefaultValue("24h") Duration life) {
    }

}
