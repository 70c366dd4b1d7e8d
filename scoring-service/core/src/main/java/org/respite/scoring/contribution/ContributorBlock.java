package org.respite.scoring.contribution;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One contributor over the four weeks in which their pseudonym holds: what their
 * check-ins add up to. The check-ins themselves are kept beside it, each by its id, so
 * that one more costs the same however many there are.
 *
 * @param unit the unit of the block's first check-in: rosters are frozen for a block, and
 * nobody counts in two units
 * @param optional names of the series that could be left out when the block's first
 * check-in came
 * @param checkIns how many ids are known: counted, waiting and erased
 * @param closed fortnights out of which a check-in was taken when they took no more
 * answers: their figures are out, and what is left of them counts for the block alone
 * @param fortnights what was answered, by fortnight; like the others handed over, not
 * copied
 * @param sent what of it has gone into the tallies
 */
public record ContributorBlock(String unit, List<String> optional, int checkIns, SortedSet<Integer> closed,
        SortedMap<Integer, Contribution> fortnights, SentIndices sent) {

    /**
     * More than any person sends. Whatever comes on top is left out, so that nobody can
     * make the state of one contributor grow without end.
     */
    public static final int MOST_CHECK_INS = 2000;

    /**
     * Of somebody of whom nothing is known; unit and series come with the first answer.
     */
    public static final ContributorBlock NONE = of("", List.of());

    public ContributorBlock {
        optional = List.copyOf(optional);
        closed = Collections.unmodifiableSortedSet(closed);
        fortnights = Collections.unmodifiableSortedMap(fortnights);
    }

    public static ContributorBlock of(String unit, List<String> optional) {
        return new ContributorBlock(unit, optional, 0, new TreeSet<>(), new TreeMap<>(), SentIndices.NONE);
    }

    /** Whether no id can be added to those that are known. */
    public boolean isFull() {
        return checkIns >= MOST_CHECK_INS;
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
        return fortnights.isEmpty() ? new ContributorBlock(first, leftOut, checkIns, closed, fortnights, sent) : this;
    }

    /**
     * With one check-in more.
     * @param known what is known under its id; unless it waited for this, nothing changes
     */
    public ContributorBlock plus(@Nullable KnownCheckIn known, CountedCheckIn taken) {
        return switch (known) {
            case null -> isFull() ? this : withId().with(taken);
            case WaitingCheckIn _ -> with(taken);
            case CountedCheckIn _, ErasedCheckIn _ -> this;
        };
    }

    private ContributorBlock with(CountedCheckIn taken) {
        SortedMap<Integer, Contribution> changed = new TreeMap<>(fortnights);
        changed.put(taken.fortnight(),
                fortnights.getOrDefault(taken.fortnight(), Contribution.NOTHING).plus(taken.scores()));
        return new ContributorBlock(unit, optional, checkIns, closed, changed, sent);
    }

    /** With one id more that counts nothing, as of a check-in that waits. */
    public ContributorBlock withId() {
        return new ContributorBlock(unit, optional, Math.incrementExact(checkIns), closed, fortnights, sent);
    }

    /**
     * Without a check-in, for good. If it has not come yet, its id is taken all the same.
     * @param known what is known under its id
     * @param open whether the check-in's fortnight still takes answers
     */
    public ContributorBlock without(@Nullable KnownCheckIn known, boolean open) {
        return switch (known) {
            case null -> isFull() ? this : withId();
            case CountedCheckIn taken -> minus(taken, open);
            case WaitingCheckIn _, ErasedCheckIn _ -> this;
        };
    }

    private ContributorBlock minus(CountedCheckIn taken, boolean open) {
        SortedMap<Integer, Contribution> changed = new TreeMap<>(fortnights);
        Contribution left = fortnights.getOrDefault(taken.fortnight(), Contribution.NOTHING).minus(taken.scores());
        if (left.checkIns() > 0) {
            changed.put(taken.fortnight(), left);
        }
        else {
            changed.remove(taken.fortnight());
        }
        SortedSet<Integer> done = new TreeSet<>(closed);
        if (!open) {
            done.add(taken.fortnight());
        }
        return new ContributorBlock(unit, optional, checkIns, done, changed, sent);
    }

    /** The person's indices of a fortnight. */
    public SortedMap<String, Integer> indices(int fortnight, SeriesGroup group) {
        return indices(group, List.of(fortnights.getOrDefault(fortnight, Contribution.NOTHING)));
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

    private static SortedMap<String, Integer> answered(Collection<String> series, Collection<Contribution> of) {
        SortedMap<String, Integer> indices = new TreeMap<>();
        series.forEach(one -> Contribution.index(one, of).ifPresent(index -> indices.put(one, index)));
        return indices;
    }

    /** What of a fortnight has gone into the tallies. */
    public SortedMap<String, Integer> sentOf(int fortnight) {
        return sent.of(fortnight);
    }

    /** After these indices of a fortnight have gone into the tallies. */
    public ContributorBlock sending(int fortnight, SortedMap<String, Integer> indices) {
        return sending(sent.with(fortnight, indices));
    }

    /** After these indices of the block have gone into the tallies. */
    public ContributorBlock sending(SortedMap<String, Integer> indices) {
        return sending(sent.withBlock(indices));
    }

    private ContributorBlock sending(SentIndices after) {
        return new ContributorBlock(unit, optional, checkIns, closed, fortnights, after);
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "ContributorBlock[hidden]";
    }

}
