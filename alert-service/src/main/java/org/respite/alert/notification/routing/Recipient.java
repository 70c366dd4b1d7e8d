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
 */
public record Recipient(Subscription subscription, List<String> secrets, @Nullable Instant since, boolean sealed) {

    public Recipient {
        secrets = List.copyOf(secrets);
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
