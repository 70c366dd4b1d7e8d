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
 * @param page address of the leadership page, for links; without it there are none
 * @param subscriptions who is told of what
 * @param secrets by name; more than one while a webhook's secret is being changed
 * @param silences planned events
 * @param mailFrom sender of e-mails; the server is set by {@code spring.mail}
 * @param retry what to do when a receiver does not answer
 * @param http how long to wait for receivers
 * @param alertmanager how its alerts are kept alive
 * @param key Base64 of 32 bytes, under which targets and secrets of subscriptions that
 * leaders make are kept (AES-256-GCM); without it leaders can make none, unless
 * {@code allowUnsealed}
 * @param previousKeys keys of before, the newest first: what was kept under them can be
 * opened, and is kept under {@code key} from the next start on
 * @param allowUnsealed whether they are kept as they are where there is no key
 * @param allowPrivateTargets whether such subscriptions may lead to addresses that are
 * not of the internet; those of the settings always may
 * @param allowHttpTargets whether they may lead over the internet without TLS
 * @param round how often the outbox is looked at
 * @param remindEvery between two messages about an open alert nobody has taken up
 * @param maximumAge older changes are passed over
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
     * @param first wait after the first failure; the next ones double
     * @param cap longest wait
     * @param giveUpAfter how long one message is tried
     */
    public record Retry(@DefaultValue("5s") Duration first, @DefaultValue("15m") Duration cap,
            @DefaultValue("7d") Duration giveUpAfter) {
    }

    /**
     * Waiting for receivers.
     *
     * @param connect for a connection
     * @param answer for a whole attempt
     */
    public record Http(@DefaultValue("5s") Duration connect, @DefaultValue("20s") Duration answer) {
    }

    /**
     * Keeping alerts alive.
     *
     * @param repeatEvery how soon an Alertmanager that was started anew knows all again
     * @param life how long this service may be away before its alerts look resolved
     */
    public record Alertmanager(@DefaultValue("1m") Duration repeatEvery, @DefaultValue("24h") Duration life) {
    }

}
