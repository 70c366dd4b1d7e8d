package org.respite.alert.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.respite.alert.Crash;
import org.respite.alert.release.CellBatch;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.indicator.TeamIndicatorReleased;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Releases and which there are, in memory. */
public final class InMemoryReleases implements Releases {

    private final Map<ReleaseId, Release> releases = new HashMap<>();

    private final InMemoryReleaseRanges releaseRanges;

    private final Crash crash;

    private int reads;

    public InMemoryReleases(InMemoryReleaseRanges releaseRanges, Crash crash) {
        this.releaseRanges = releaseRanges;
        this.crash = crash;
    }

    /** Keeps cells as the projection would. */
    public void keep(List<TeamIndicatorReleased> cells) {
        var intake = CellBatch.of(cells, releases);
        releases.putAll(intake.releases());
        intake.releases().keySet().forEach(releaseRanges::widen);
    }

    @Override
    public Flux<Release> find(Collection<ReleaseId> ids) {
        reads += ids.isEmpty() ? 0 : 1;
        return Flux.fromIterable(List.copyOf(ids)).mapNotNull(releases::get);
    }

    /** How often the store was asked for any. */
    public int reads() {
        return reads;
    }

    @Override
    public Mono<Void> add(Map<ReleaseId, List<TeamIndicatorReleased>> cells) {
        return crash
            .around(() -> cells.values().forEach(added -> releases.putAll(CellBatch.of(added, releases).releases())));
    }

}
