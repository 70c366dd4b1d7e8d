package org.respite.alert.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * An alert that is open, as one subscription sees it.
 *
 * @param latest what last happened to it
 * @param told what the receiver knows of it; absent if nothing
 * @param place of its unit
 * @param reminders how often the receiver was reminded of {@code latest}
 * @param remindAt when to tell of it again
 */
public record OpenAlert(TeamAlertChanged latest, @Nullable TeamAlertChanged told, UnitPlace place, int reminders,
        Instant remindAt) {

    public boolean toldInFull() {
        return latest.equals(told);
    }

}
