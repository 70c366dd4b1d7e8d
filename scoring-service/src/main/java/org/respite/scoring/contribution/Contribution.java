package org.respite.scoring.contribution;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.Series;

/**
 * What one person answered in one fortnight, by item. The order of check-ins makes no
 * difference.
 *
 * @param items what was answered; handed over, not copied
 */
public record Contribution(SortedMap<ItemKey, ItemTally> items) {

    private static final Contribution NOTHING = new Contribution(Collections.emptySortedMap());

    /** The top of every series' view: 0 to 100. */
    private static final BigInteger TOP = BigInteger.valueOf(100);

    public Contribution {
        items = Collections.unmodifiableSortedMap(items);
    }

    static Contribution nothing() {
        return NOTHING;
    }

    Contribution plus(List<ItemScore> scores) {
        SortedMap<ItemKey, ItemTally> changed = new TreeMap<>(items);
        scores.forEach(score -> changed.put(score.item(),
                changed.getOrDefault(score.item(), ItemTally.NONE).plus(score.value())));
        return new Contribution(changed);
    }

    /**
     * Without scores that were added before; as if they never had been.
     */
    Contribution minus(List<ItemScore> scores) {
        SortedMap<ItemKey, ItemTally> changed = new TreeMap<>(items);
        scores.forEach(score -> changed.computeIfPresent(score.item(), (_, tally) -> less(tally, score.value())));
        return new Contribution(changed);
    }

    private static @Nullable ItemTally less(ItemTally tally, int value) {
        ItemTally left = tally.minus(value);
        return left.equals(ItemTally.NONE) ? null : left;
    }

    /**
     * A person's index in a series, 0 to 100: the mean, over the series' items that were
     * answered, of the item's own mean in per cent of its range; computed as an exact
     * fraction and rounded half up once.
     * @param contributions all of one person, taken together
     * @return empty if nothing of the series was answered
     */
    static OptionalInt index(Series series, Collection<Contribution> contributions) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        int answered = 0;
        for (Map.Entry<ItemKey, Integer> asked : series.ranges().entrySet()) {
            ItemTally tally = tally(asked.getKey(), contributions);
            if (tally.count() > 0) {
                BigInteger most = BigInteger.valueOf((long) tally.count() * asked.getValue());
                BigInteger percent = BigInteger.valueOf(tally.sum()).multiply(TOP);
                numerator = numerator.multiply(most).add(percent.multiply(denominator));
                denominator = denominator.multiply(most);
                answered++;
            }
        }
        return (answered == 0) ? OptionalInt.empty()
                : OptionalInt.of(rounded(numerator, denominator.multiply(BigInteger.valueOf(answered))));
    }

    private static ItemTally tally(ItemKey item, Collection<Contribution> contributions) {
        ItemTally total = ItemTally.NONE;
        for (Contribution contribution : contributions) {
            total = total.plus(contribution.items.getOrDefault(item, ItemTally.NONE));
        }
        return total;
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
