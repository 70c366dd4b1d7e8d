package org.respite.alert.notification.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * Who is told of what, and what keeps messages back, as it is at one moment.
 *
 * @param recipients from the settings and made by people
 * @param silences from both as well
 * @param unread organisations of which not everything could be read: what is missing
 * there need not have been removed
 */
public record RoutingTable(List<Recipient> recipients, SilencePolicy silences, Set<String> unread) {

    public static final RoutingTable EMPTY = new RoutingTable(List.of(), new SilencePolicy(List.of()));

    public RoutingTable {
        recipients = List.copyOf(recipients);
        unread = Set.copyOf(unread);
    }

    public RoutingTable(List<Recipient> recipients, SilencePolicy silences) {
        this(recipients, silences, Set.of());
    }

    /** Whether an organisation has no other recipients than these. */
    public boolean isWhole(String organisation) {
        return !unread.contains(organisation);
    }

    /** Ids of the subscriptions a change concerns. */
    public Set<String> recipientsOf(TeamAlertChanged change, UnitPlace unitPlace, Instant now, Duration maximumAge) {
        var hearing = recipients.stream().filter(recipient -> recipient.hears(change)).map(Recipient::subscription);
        return new RoutingPolicy(hearing.toList(), maximumAge).recipientsOf(change, unitPlace, now)
            .stream()
            .map(Subscription::id)
            .collect(Collectors.toSet());
    }

    public boolean has(String subscription) {
        return recipients.stream().anyMatch(recipient -> recipient.id().equals(subscription));
    }
}
