package org.respite.scoring.contribution;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * @param counted the check-ins that count, by id
 * @param erased ids of check-ins that count no more, should they come again
 * @param closed fortnights out of which a check-in was taken when they took no more
 * answers: their figures are out, and what is left of them counts for the block alone
 * @param fortnights what {@code counted} adds up to, by fortnight; like the others handed
 * over, not copied
 */
public record ContributorBlock(String unit, List<String> optional, SequencedMap<UUID, CountedCheckIn> counted,
        SequencedSet<UUID> erased, SortedSet<Integer> closed, SortedMap<Integer, Contribution> fortnights) {

    /**
     * More than any person sends. Whatever comes on top is left out, so that nobody can
     * make the state of one contributor grow without end.
     */
    public static final int MOST_CHECK_INS = 2000;

    public ContributorBlock {
        optional = List.copyOf(optional);
        counted = Collections.unmodifiableSequencedMap(counted);
        erased = Collections.unmodifiableSequencedSet(erased);
        closed = Collections.unmodifiableSortedSet(closed);
        fortnights = Collections.unmodifiableSortedMap(fortnights);
    }

    public static ContributorBlock of(String unit, List<String> optional) {
        return new ContributorBlock(unit, optional, new LinkedHashMap<>(), new LinkedHashSet<>(), new TreeSet<>(),
                new TreeMap<>());
    }

    /** Whether the check-in was counted, or was erased. */
    public boolean has(UUID checkIn) {
        return counted.containsKey(checkIn) || erased.contains(checkIn);
    }

    public boolean isFull() {
        return counted.size() + erased.size() >= MOST_CHECK_INS;
    }

    /** Whether figures of the fortnight can still change. */
    public boolean isOpen(int fortnight) {
        return !closed.contains(fortnight);
    }

    /**
     * The same in another unit and under other settings, if nothing is counted so far:
     * then what was erased leaves no trace in what is still to come.
     */
    public ContributorBlock beginning(String first, List<String> leftOut) {
        return counted.isEmpty() ? new ContributorBlock(first, leftOut, counted, erased, closed, fortnights) : this;
    }

    /** With one check-in more. A repeat, by its id, changes nothing. */
    public ContributorBlock plus(UUID checkIn, int fortnight, List<ItemScore> scores) {
        if (has(checkIn) || isFull()) {
            return this;
        }
        SequencedMap<UUID, CountedCheckIn> more = new LinkedHashMap<>(counted);
        more.put(checkIn, new CountedCheckIn(fortnight, scores));
        SortedMap<Integer, Contribution> changed = new TreeMap<>(fortnights);
        changed.merge(fortnight, Contribution.nothing().plus(scores), (before, _) -> before.plus(scores));
        return new ContributorBlock(unit, optional, more, erased, closed, changed);
    }

    /**
     * Without a check-in, for good: its scores are forgotten, and under its id nothing
     * counts any more, even if it has not come yet.
     * @param open whether the check-in's fortnight still takes answers
     */
    public ContributorBlock without(UUID checkIn, boolean open) {
        if (erased.contains(checkIn) || isFull() && !has(checkIn)) {
            return this;
        }
        SequencedSet<UUID> gone = new LinkedHashSet<>(erased);
        gone.add(checkIn);
        CountedCheckIn taken = counted.get(checkIn);
        return (taken == null) ? new ContributorBlock(unit, optional, counted, gone, closed, fortnights)
                : without(checkIn, taken, gone, open);
    }

    private ContributorBlock without(UUID checkIn, CountedCheckIn taken, SequencedSet<UUID> gone, boolean open) {
        SequencedMap<UUID, CountedCheckIn> rest = new LinkedHashMap<>(counted);
        rest.remove(checkIn);
        SortedMap<Integer, Contribution> changed = new TreeMap<>(fortnights);
        changed.computeIfPresent(taken.fortnight(), (_, before) -> before.minus(taken.scores()));
        if (rest.values().stream().noneMatch(other -> other.fortnight() == taken.fortnight())) {
            changed.remove(taken.fortnight());
        }
        SortedSet<Integer> done = new TreeSet<>(closed);
        if (!open) {
            done.add(taken.fortnight());
        }
        return new ContributorBlock(unit, optional, rest, gone, done, changed);
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
