package org.respite.alert.notification.selfservice;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * A subscription as a leader writes it.
 *
 * @param unit with everything below it; absent for the whole organisation
 * @param minimumSeverity {@code watch}, {@code alert} or {@code high}
 * @param findings of {@code rise}, {@code level}, {@code participation}; absent for all
 * @param channel {@code webhook}, {@code email}, {@code slack} or {@code teams}
 * @param target where to
 */
record SubscriptionRequest(@Nullable String unit, @Nullable String minimumSeverity,
        @Nullable Set<@Nullable String> findings, @Nullable String channel, @Nullable String target) {

    /** An Alertmanager is for operators to set up. */
    private static final Set<ChannelKind> FOR_LEADERS = EnumSet.complementOf(EnumSet.of(ChannelKind.ALERTMANAGER));

    LeaderSubscription.Interest interest() {
        return new LeaderSubscription.Interest(RequestFields.unit(unit),
                minimumSeverity == null ? null
                        : RequestFields.oneOf("minimumSeverity", minimumSeverity, EnumSet.allOf(Severity.class)),
                RequestFields.someOf("findings", findings, Finding.class));
    }

    ChannelKind kind() {
        return RequestFields.oneOf("channel", RequestFields.present("channel", channel), FOR_LEADERS);
    }

    String where() {
        return RequestFields.present("target", target);
    }

    /** Another receiver knows other things, so it is another subscription. */
    SubscriptionRequest withoutReceiver() {
        if (channel != null || target != null) {
            throw SubscriptionProblems.invalid((channel == null ? "target" : "channel")
                    + ": set (expected: absent, since another receiver is another subscription)");
        }
        return this;
    }

    /** Without the target. */
    @Override
    public String toString() {
        return "SubscriptionRequest[" + channel + "]";
    }
}
