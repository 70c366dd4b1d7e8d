package org.respite.alert.notification.routing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * A planned event during which nobody is told. Detection goes on.
 *
 * @param organisation the organisation's id
 * @param unit with everything below it; absent for the whole organisation
 * @param from its first day, in the organisation's zone
 * @param until its last day
 * @param reason why, for those who read the settings later
 */
public record Silence(String organisation, @Nullable String unit, LocalDate from, LocalDate until, String reason) {

    public Silence {
        SettingChecks.present(organisation, "organisation of silence");
        SettingChecks.present(from, "from of silence");
        SettingChecks.that(until != null && !until.isBefore(from), "until of silence", "a day not before its first");
        SettingChecks.that(reason != null && !reason.isBlank(), "reason of silence", "why nobody is to be told");
    }

    boolean covers(TeamAlertChanged change, UnitPlace unitPlace, Instant at) {
        var day = at.atZone(unitPlace.zone()).toLocalDate();
        return organisation.equals(change.organisation()) && (unit == null || unitPlace.within(unit))
                && !day.isBefore(from) && !day.isAfter(until);
    }

}
