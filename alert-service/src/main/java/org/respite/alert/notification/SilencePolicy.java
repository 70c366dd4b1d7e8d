package org.respite.alert.notification;

import java.time.Instant;
import java.util.List;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * Whether a planned event keeps messages back. What it kept back is told when it is over,
 * if it still holds then.
 */
record SilencePolicy(List<Silence> silences) {

    SilencePolicy {
        silences = List.copyOf(silences);
    }

    boolean silences(TeamAlertChanged change, Place place, Instant at) {
        return silences.stream().anyMatch(silence -> silence.covers(change, place, at));
    }

}
