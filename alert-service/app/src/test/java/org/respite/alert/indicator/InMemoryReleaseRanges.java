package org.respite.alert.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.respite.alert.Crash;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.release.ReleaseRange;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ranges in memory. */
public final class InMemoryReleaseRanges implements ReleaseRanges {

    private final Map<String, ReleaseRange> releaseRanges = new HashMap<>();

    private final Crash crash;

    public InMemoryReleaseRanges(Crash crash) {
        this.crash = crash;
    }

    @Override
    public Mono<ReleaseRange> find(String organisation) {
        return Mono.justOrEmpty(releaseRanges.get(organisation));
    }

    @Override
    public Flux<ReleaseRange> all() {
        return Flux.fromIterable(List.copyOf(releaseRanges.values()));
    }

    @Override
    public Mono<Void> widen(Collection<ReleaseId> releases) {
        return crash.around(() -> releases.forEach(this::widen));
    }

    void widen(ReleaseId release) {
        if (release.cadence() == Cadence.FORTNIGHT) {
            int period = release.period();
            releaseRanges.merge(release.organisation(), new ReleaseRange(release.organisation(), period, period),
                    (known, added) -> new ReleaseRange(known.organisation(),
                            Math.min(known.firstFortnight(), added.firstFortnight()),
                            Math.max(known.lastFortnight(), added.lastFortnight())));
        }
    }

}
