package org.respite.scoring.contribution;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.Series;

/**
 * One contributor over the four weeks in which their pseudonym holds.
 *
 * @param unit the unit of the block's first check-in: rosters are frozen for a block, and
 * nobody counts in two units
 * @param optional names of the series that could be left out when the block's first
 * check-in came: other settings of later must not take back an index that never went out
 * @param seen ids of the check-ins that were counted
 * @param fortnights what was answered, by fortnight; both handed over, not copied
 */
public record ContributorBlock(String unit, List<String> optional, SequencedSet<UUID> seen,
        SortedMap<Integer, Contribution> fortnights) {

    /**
     * More than any person sends. Whatever comes on top is left out, so that nobody can
     * make the state of one contributor grow without end.
     */
    public static final int MOST_CHECK_INS = 2000;

    public ContributorBlock {
        optional = List.copyOf(optional);
        seen = Collections.unmodifiableSequencedSet(seen);
        fortnights = Collections.unmodifiableSortedMap(fortnights);
    }

    public static ContributorBlock of(String unit, List<String> optional) {
        return new ContributorBlock(unit, optional, new LinkedHashSet<>(), new TreeMap<>());
    }

    public boolean has(UUID checkIn) {
        return seen.contains(checkIn);
    }

    public boolean isFull() {
        return seen.size() >= MOST_CHECK_INS;
    }

    /** With one check-in more. A repeat, by its id, changes nothing. */
    public ContributorBlock plus(UUID checkIn, int fortnight, List<ItemScore> scores) {
        if (has(checkIn) || isFull()) {
            return this;
        }
        SequencedSet<UUID> more = new LinkedHashSet<>(seen);
        more.add(checkIn);
        SortedMap<Integer, Contribution> changed = new TreeMap<>(fortnights);
        changed.merge(fortnight, Contribution.nothing().plus(scores), (before, _) -> before.plus(scores));
        return new ContributorBlock(unit, optional, more, changed);
    }

    /** The person's indices of a fortnight. */
    public SortedMap<String, Integer> indices(int fortnight, SeriesGroup group) {
        return indices(group, List.of(fortnights.getOrDefault(fortnight, Contribution.nothing())));
    }

    /** The person's indices of the whole block. */
    public SortedMap<String, Integer> indices(SeriesGroup group) {
        return indices(group, fortnights.values());
    }

    /**
     * By name of the series, 0 to 100 each: of the core all or none, since they share one
     * count of contributors, and with them what was answered of the optional ones.
     */
    private static SortedMap<String, Integer> indices(SeriesGroup group, Collection<Contribution> of) {
        SortedMap<String, Integer> indices = answered(group.core(), of);
        if (indices.size() < group.core().size()) {
            return Collections.emptySortedMap();
        }
        indices.putAll(answered(group.optional(), of));
        return indices;
    }

    private static SortedMap<String, Integer> answered(Collection<Series> series, Collection<Contribution> of) {
        SortedMap<String, Integer> indices = new TreeMap<>();
        series.forEach(one -> Contribution.index(one, of).ifPresent(index -> indices.put(one.name(), index)));
        return indices;
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "ContributorBlock[hidden]";
    }

}
