package org.respite.alert.indicator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * The releases this instance has read or added to last, so that a release that grows cell
 * by cell is not read again each time.
 */
final class RecentReleases {

    /** About 20 MB. Beyond, the one that was not asked for longest is let go. */
    private static final int CELLS = 32_000;

    private final Map<ReleaseId, Recent> releases = new LinkedHashMap<>(16, 0.75f, true);

    private int cells;

    /** Those of {@code ids} that are here. */
    synchronized List<ReleaseId> among(Collection<ReleaseId> ids) {
        return ids.stream().filter(releases::containsKey).toList();
    }

    /**
     * Empty if somebody else has changed it since.
     * @param additions how often the stored one was added to; absent if there is none
     */
    synchronized Optional<Release> find(ReleaseId id, @Nullable Integer additions) {
        return Optional.ofNullable(releases.get(id))
            .filter(recent -> additions != null && recent.additions() == additions)
            .map(Recent::release);
    }

    /** Takes note of a release as it is stored. */
    synchronized Release note(Release release, int additions) {
        put(new Recent(release, additions));
        return release;
    }

    /** Cells were added to the stored release. One that is not here stays so. */
    synchronized void add(ReleaseId id, List<TeamIndicatorReleased> added) {
        var before = releases.get(id);
        if (before == null) {
            return;
        }
        Map<String, TeamIndicatorReleased> all = new LinkedHashMap<>(before.release().cells());
        added.forEach(cell -> all.putIfAbsent(cell.id(), cell));
        put(new Recent(new Release(id, all), before.additions() + 1));
    }

    private void put(Recent recent) {
        var before = releases.put(recent.release().id(), recent);
        cells += recent.size() - (before == null ? 0 : before.size());
        var eldest = releases.entrySet().iterator();
        while (cells > CELLS && eldest.hasNext()) {
            cells -= eldest.next().getValue().size();
            eldest.remove();
        }
    }

    private record Recent(Release release, int additions) {

        // One that is not stored yet takes some room, too.
        int size() {
            return Math.max(1, release.cells().size());
        }
    }

}
