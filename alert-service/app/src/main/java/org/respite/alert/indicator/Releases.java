package org.respite.alert.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.indicator.TeamIndicatorReleased;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything released, by organisation and period. */
public interface Releases {

    /** Those of which at least one cell has arrived. */
    Flux<Release> find(Collection<ReleaseId> ids);

    default Mono<Release> find(ReleaseId id) {
        return find(List.of(id)).next();
    }

    /** Adds cells that were not there yet. Can be repeated. */
    Mono<Void> add(Map<ReleaseId, List<TeamIndicatorReleased>> cells);

}
