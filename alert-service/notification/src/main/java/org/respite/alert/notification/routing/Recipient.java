package org.respite.alert.notification.routing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * A subscription with what it takes to serve it.
 *
 * @param secrets that sign a webhook or open an Alertmanager; the newest first
 * @param since earlier changes are none of its business; absent if all are
 * @param sealed whether its target could not be opened, so that its messages wait
 * @param provenAt when there was last reason to believe that messages arrive: a test that
 * did, or a start of the service by operators; absent if there was none
 */
public record Recipient(Subscription subscription, List<String> secrets, @Nullable Instant since, boolean sealed,
        @Nullable Instant provenAt) {

    public Recipient {
        secrets = List.copyOf(secrets);
    }

    public Recipient(Subscription subscription, List<String> secrets, @Nullable Instant since, boolean sealed) {
        this(subscription, secrets, since, sealed, null);
    }

    public Recipient provenAt(Instant at) {
        return new Recipient(subscription, secrets, since, sealed, at);
    }

    public String id() {
        return subscription.id();
    }

    /** Whether a leader made it by HTTP, and no operator. */
    public boolean madeByPeople() {
        return Subscription.isMadeByPeople(id());
    }

    boolean hears(TeamAlertChanged change) {
        return since == null || !change.at().isBefore(since);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "Recipient[" + id() + "]";
    }
}
