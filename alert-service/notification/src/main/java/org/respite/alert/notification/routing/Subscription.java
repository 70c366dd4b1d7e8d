package org.respite.alert.notification.routing;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * Who wants to be told of what, and how.
 *
 * @param id names it in the outbox and in logs: 1..64 lower-case letters, digits and
 * {@code -}
 * @param organisation the organisation's id
 * @param unit a unit or department, with everything below it; absent for the whole
 * organisation
 * @param minimumSeverity the least that is sent; by default {@code alert} to those of a
 * unit and {@code high} to those of the whole organisation, who would else hear of every
 * team
 * @param findings what it is told of; by default everything, though a high level and a
 * fall in answering are no more than {@code watch}: they belong in the review and on the
 * list
 * @param channel how
 * @param target an e-mail address, or an address of HTTP: a whole one for a webhook,
 * Slack and Teams, Alertmanager's base
 * @param secret names an entry of the settings' secrets: signs a webhook, is
 * Alertmanager's bearer token
 */
public record Subscription(String id, String organisation, @Nullable String unit, @Nullable Severity minimumSeverity,
        @Nullable Set<Finding> findings, ChannelKind channel, String target, @Nullable String secret) {

    /** Ids of those that leaders make begin so; those of the settings do not. */
    public static final String MADE_BY_PEOPLE = "sub-";

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public Subscription {
        SettingChecks.that(id != null && ID.matcher(id).matches(), "subscription id",
                "1..64 lower-case letters, digits or -");
        SettingChecks.present(organisation, "organisation of subscription " + id);
        SettingChecks.present(channel, "channel of subscription " + id);
        var aMail = channel == ChannelKind.EMAIL;
        SettingChecks.that(target != null && isTarget(channel, target), "target of subscription " + id,
                aMail ? "one e-mail address" : "an http or https address");
        SettingChecks.that(channel != ChannelKind.WEBHOOK || secret != null, "secret of subscription " + id,
                "the name of an entry of secrets, since webhooks are signed");
    }

    public static boolean isMadeByPeople(String id) {
        return id.startsWith(MADE_BY_PEOPLE);
    }

    public boolean covers(TeamAlertChanged change, UnitPlace unitPlace) {
        return organisation.equals(change.organisation()) && (unit == null || unitPlace.within(unit));
    }

    public boolean wants(TeamAlertChanged change) {
        return (findings == null || findings.contains(change.finding()))
                && change.severity().compareTo(threshold()) >= 0;
    }

    /** The least that is sent. */
    public Severity threshold() {
        if (minimumSeverity != null) {
            return minimumSeverity;
        }
        return unit == null ? Severity.HIGH : Severity.ALERT;
    }

    /** Whether it is an address of the kind that a channel needs. */
    public static boolean isTarget(ChannelKind channel, String target) {
        return channel == ChannelKind.EMAIL ? isAddress(target) : isHttp(target);
    }

    /** Without the target: an address of Slack or Teams is itself a secret. */
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }

    private static boolean isAddress(String target) {
        return ADDRESS.matcher(target).matches();
    }

    private static boolean isHttp(String target) {
        try {
            var uri = URI.create(target);
            return uri.getHost() != null && SCHEMES.contains(uri.getScheme());
        }
        catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

}
