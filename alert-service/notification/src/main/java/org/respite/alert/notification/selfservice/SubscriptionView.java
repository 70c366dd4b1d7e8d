package org.respite.alert.notification.selfservice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.egress.Targets;
import org.respite.alert.notification.routing.Subscription;
import org.respite.contract.EnumWord;
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
 * @param state {@code active}, {@code failing}, {@code stopped} or {@code sealed}; absent
 * while it is made
 * @param stateSince when that began; absent while it is active
 * @param lastError in a word or two; absent while it is active
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(String id, String origin, @Nullable String unit, String minimumSeverity,
        @Nullable List<String> findings, String channel, String target, @Nullable Instant since, @Nullable Author by,
        @Nullable Authorship changed, @Nullable String secret, @Nullable String state, @Nullable Instant stateSince,
        @Nullable String lastError) {

    static SubscriptionView of(Subscription fixed) {
        return of(fixed, "settings", Targets.masked(fixed.channel(), fixed.target()), null);
    }

    static SubscriptionView of(LeaderSubscription made, String organisation, @Nullable String secret) {
        var subscription = made.sealedRecipient(organisation).subscription();
        return of(subscription, "people", made.shown(), made).with(secret);
    }

    private static SubscriptionView of(Subscription subscription, String origin, String target,
            @Nullable LeaderSubscription made) {
        return new SubscriptionView(subscription.id(), origin, subscription.unit(),
                EnumWord.of(subscription.threshold()), findings(subscription.findings()), subscription.channel().tag(),
                target, made == null ? null : made.since(), made == null ? null : made.by(),
                made == null ? null : made.changed(), null, null, null, null);
    }

    private SubscriptionView with(@Nullable String fresh) {
        return new SubscriptionView(id, origin, unit, minimumSeverity, findings, channel, target, since, by, changed,
                fresh, state, stateSince, lastError);
    }

    SubscriptionView with(SubscriptionHealth subscriptionHealth) {
        return new SubscriptionView(id, origin, unit, minimumSeverity, findings, channel, target, since, by, changed,
                secret, EnumWord.of(subscriptionHealth.condition()), subscriptionHealth.since(),
                subscriptionHealth.error());
    }

    private static @Nullable List<String> findings(@Nullable Set<Finding> findings) {
        return findings == null ? null : List.of(RequestFields.lower(findings));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SubscriptionView[" + id + "]";
    }
}
