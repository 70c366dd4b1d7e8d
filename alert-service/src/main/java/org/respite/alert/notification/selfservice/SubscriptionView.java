package org.respite.alert.notification.selfservice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.egress.Targets;
import org.respite.alert.notification.routing.Subscription;
import org.respite.contract.alert.TeamAlertChanged.Finding;

/**
 * A subscription as a leader sees it.
 *
 * @param origin {@code settings}, which only operators change, or {@code people}
 * @param minimumSeverity the least that is sent
 * @param findings absent for all
 * @param target masked
 * @param since changes before that are not told
 * @param by the leader who made it; absent where that is not known
 * @param changed when and by which leader it was changed last
 * @param secret that a webhook is signed with; shown once, when it is new
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(String id, String origin, @Nullable String unit, String minimumSeverity,
        @Nullable List<String> findings, String channel, String target, @Nullable Instant since, @Nullable Author by,
        @Nullable Authorship changed, @Nullable String secret) {

    static SubscriptionView of(Subscription fixed) {
        return of(fixed, "settings", Targets.masked(fixed.channel(), fixed.target()), null);
    }

    static SubscriptionView of(MadeSubscription made, String organisation, @Nullable String secret) {
        var subscription = made.sealedRecipient(organisation).subscription();
        return of(subscription, "people", made.shown(), made).with(secret);
    }

    private static SubscriptionView of(Subscription subscription, String origin, String target,
            @Nullable MadeSubscription made) {
        return new SubscriptionView(subscription.id(), origin, subscription.unit(),
                Fields.lower(subscription.threshold()), findings(subscription.findings()), subscription.channel().tag(),
                target, made == null ? null : made.since(), made == null ? null : made.by(),
                made == null ? null : made.changed(), null);
    }

    private SubscriptionView with(@Nullable String fresh) {
        return new SubscriptionView(id, origin, unit, minimumSeverity, findings, channel, target, since, by, changed,
                fresh);
    }

    private static @Nullable List<String> findings(@Nullable Set<Finding> findings) {
        return findings == null ? null : List.of(Fields.lower(findings));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SubscriptionView[" + id + "]";
    }
}
