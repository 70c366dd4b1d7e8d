package org.respite.scoring.contribution;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.ScoredItem;

/**
 * What one person answered in one fortnight, by item. The order of check-ins makes no
 * difference.
 *
 * @param checkIns how many it is made of
 * @param items what was answered; handed over, not copied
 */
public record Contribution(int checkIns, SortedMap<ScoredItem, ItemTally> items) {

    static final Contribution NOTHING = new Contribution(0, Collections.emptySortedMap());

    /** The top of every series' view: 0 to 100. */
    private static final BigInteger TOP = BigInteger.valueOf(100);

    public Contribution {
        items = Collections.unmodifiableSortedMap(items);
    }

    Contribution plus(List<ItemScore> scores) {
        SortedMap<ScoredItem, ItemTally> changed = new TreeMap<>(items);
        scores.forEach(score -> changed.put(score.item(),
                changed.getOrDefault(score.item(), ItemTally.NONE).plus(score.value())));
        return new Contribution(Math.incrementExact(checkIns), changed);
    }

    /**
     * Without scores that were added before; as if they never had been.
     */
    Contribution minus(List<ItemScore> scores) {
        SortedMap<ScoredItem, ItemTally> changed = new TreeMap<>(items);
        scores.forEach(score -> changed.computeIfPresent(score.item(), (_, tally) -> less(tally, score.value())));
        return new Contribution(Math.decrementExact(checkIns), changed);
    }

    private static @Nullable ItemTally less(ItemTally tally, int value) {
        ItemTally left = tally.minus(value);
        return left.equals(ItemTally.NONE) ? null : left;
    }

    /**
     * A person's index in a series, 0 to 100: the mean, over the series' items that were
     * answered, of the item's own mean in per cent of its range; computed as an exact
     * fraction and rounded half up once. What belongs to the series, and how far each
     * item goes, was decided when it was answered.
     * @param contributions all of one person, taken together
     * @return empty if nothing of the series was answered
     */
    static OptionalInt index(String series, Collection<Contribution> contributions) {
        Collection<ItemMean> means = means(series, contributions).values();
        if (means.isEmpty()) {
            return OptionalInt.empty();
        }
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (ItemMean mean : means) {
            numerator = numerator.multiply(mean.denominator()).add(mean.sum().multiply(denominator));
            denominator = denominator.multiply(mean.denominator());
        }
        return OptionalInt.of(rounded(numerator.multiply(TOP), denominator.multiply(BigInteger.valueOf(means.size()))));
    }

    private static SortedMap<ItemKey, ItemMean> means(String series, Collection<Contribution> contributions) {
        SortedMap<ItemKey, ItemMean> means = new TreeMap<>();
        contributions.forEach(contribution -> contribution.items.forEach((item, tally) -> {
            if (item.series().equals(series)) {
                means.merge(item.key(), ItemMean.of(tally, item.range()), ItemMean::plus);
            }
        }));
        return means;
    }

    private static int rounded(BigInteger numerator, BigInteger denominator) {
        return numerator.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1)).intValueExact();
    }

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "Contribution[hidden]";
    }

}
