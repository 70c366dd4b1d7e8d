package org.respite.alert.notification.selfservice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.routing.Silence;

/**
 * A silence as a leader sees it.
 *
 * @param id absent for one of the settings, which only operators change
 * @param wholeOrganisation whether it is of the whole organisation and of no unit
 * @param made when and by which leader; absent where that is not known
 * @param changed the same of the latest change
 * @param origin {@code settings} or {@code people}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SilenceView(@Nullable String id, String origin, @Nullable String unit, boolean wholeOrganisation, LocalDate from,
        LocalDate until, String reason, @Nullable Authorship made, @Nullable Authorship changed) {

    /** Its own among all that are shown; those of the settings have no id. */
    String key() {
        return id != null ? id : String.join("/", unit == null ? "" : unit, from.toString(), until.toString(), reason);
    }

    static SilenceView of(Silence fixed) {
        return new SilenceView(null, "settings", fixed.unit(), fixed.unit() == null, fixed.from(), fixed.until(),
                fixed.reason(), null, null);
    }

    static SilenceView of(LeaderSilence made) {
        return new SilenceView(made.id(), "people", made.unit(), made.unit() == null, made.from(), made.until(),
                made.reason(), made.made(), made.changed());
    }
}
