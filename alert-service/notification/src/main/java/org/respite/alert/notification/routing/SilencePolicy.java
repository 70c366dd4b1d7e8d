package org.respite.alert.notification.routing;

import java.time.Instant;
import java.util.List;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * Whether a planned event keeps messages back. What it kept back is told when it is over,
 * if it still holds then.
 */
public record SilencePolicy(List<Silence> silences) {

    public SilencePolicy {
        silences = List.copyOf(silences);
    }

    public boolean silences(TeamAlertChanged change, UnitPlace unitPlace, Instant at) {
        return silences.stream().anyMatch(silence -> silence.covers(change, unitPlace, at));
    }

}
