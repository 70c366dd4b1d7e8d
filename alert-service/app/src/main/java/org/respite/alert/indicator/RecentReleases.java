package org.respite.alert.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * The releases this instance is adding to or has read often, so that a release that grows
 * cell by cell is not read again each time. Once complete it is handed on and grows no
 * more: here it would only keep out those that do.
 */
final class RecentReleases {

    /** About 20 MB. */
    private static final int MAX_CELLS = 32_000;

    private final Cache<ReleaseId, Recent> releases = Caffeine.newBuilder()
        .maximumWeight(MAX_CELLS)
        .weigher((ReleaseId _, Recent recent) -> recent.size())
        .executor(Runnable::run)
        .build();

    /** Those of {@code ids} that are here. */
    List<ReleaseId> among(Collection<ReleaseId> ids) {
        return List.copyOf(releases.getAllPresent(ids).keySet());
    }

    /**
     * Empty if somebody else has changed it since.
     * @param additions how often the stored one was added to; absent if there is none
     */
    Optional<Release> find(ReleaseId id, @Nullable Integer additions) {
        return Optional.ofNullable(releases.getIfPresent(id))
            .filter(recent -> additions != null && recent.additions() == additions)
            .map(Recent::release);
    }

    /** Takes note of a release as it is stored. */
    Release note(Release release, int additions) {
        releases.put(release.id(), new Recent(release, additions));
        return release;
    }

    /** Cells were added to the stored release. One that is not here stays so. */
    void add(ReleaseId id, List<TeamIndicatorReleased> added) {
        releases.asMap().computeIfPresent(id, (_, before) -> growing(before.with(added)));
    }

    private static @Nullable Recent growing(Recent recent) {
        return recent.release().complete() ? null : recent;
    }

    private record Recent(Release release, int additions) {

        Recent with(List<TeamIndicatorReleased> added) {
            Map<String, TeamIndicatorReleased> all = new LinkedHashMap<>(release.cells());
            added.forEach(cell -> all.putIfAbsent(cell.id(), cell));
            return new Recent(new Release(release.id(), all), additions + 1);
        }

        // One that is not stored yet takes some room, too.
        int size() {
            return Math.max(1, release.cells().size());
        }

    }

}
