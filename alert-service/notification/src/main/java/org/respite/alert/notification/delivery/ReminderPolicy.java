package org.respite.alert.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.respite.alert.notification.message.OpenAlert;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.routing.SilencePolicy;
import org.respite.contract.alert.TeamAlertChanged.Change;

/**
 * When an open alert is told of again: when a planned event that kept it back is over,
 * and then as often as settings say while nobody has taken it up.
 *
 * @param every between two messages about the same change
 * @param receiverReminds whether the receiver reminds its own people, so that only what
 * it does not know is told
 */
record ReminderPolicy(Duration every, boolean receiverReminds) {

    private static final Set<Change> NOBODY_ACTS = EnumSet.of(Change.OPENED, Change.RAISED, Change.REOPENED);

    /**
     * What is to be told again.
     * @param silences planned events
     */
    List<OpenAlert> due(SubscriptionState state, SilencePolicy silences, Instant now) {
        return state.open().stream().filter(open -> due(open, silences, now)).toList();
    }

    private boolean due(OpenAlert open, SilencePolicy silences, Instant now) {
        return NOBODY_ACTS.contains(open.latest().change()) && !now.isBefore(open.remindAt())
                && !(receiverReminds && open.toldInFull()) && !silences.silences(open.latest(), open.place(), now);
    }

    Instant next(Instant now) {
        return now.plus(every);
    }

}
