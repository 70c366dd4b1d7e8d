package org.respite.ingest.roster;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The units of one person over time. Within a block the unit never changes once it is
 * known, because the block's headcounts and answers must be about the same people.
 * Immutable.
 */
final class Membership {

    static final Membership NONE = new Membership(new TreeMap<>());

    /** First block → unit from then on. */
    private final NavigableMap<Integer, String> units;

    private Membership(NavigableMap<Integer, String> units) {
        this.units = units;
    }

    static Membership of(Map<Integer, String> units) {
        return new Membership(new TreeMap<>(units));
    }

    Optional<String> unitIn(int block) {
        return Optional.ofNullable(units.floorEntry(block)).map(Map.Entry::getValue);
    }

    /**
     * What an answer in {@code block} that names {@code unit} teaches: the first unit
     * named for a block is the block's, another one named later is a move that takes
     * effect with the next block.
     * @param begun the newest block that has begun
     */
    Membership answeredIn(int block, String unit, int begun) {
        return told(block, block + 1, unit, begun);
    }

    /**
     * What a roster file teaches that puts the person into {@code unit} from a block on.
     */
    Membership plannedFrom(int block, String unit, int begun) {
        return told(block, block, unit, begun);
    }

    /** First block → unit from then on. */
    SortedMap<Integer, String> units() {
        return Collections.unmodifiableSortedMap(units);
    }

    private Membership told(int block, int earliestMove, String unit, int begun) {
        if (units.floorEntry(block) == null) {
            return with(block, unit);
        }
        if (unitIn(block).filter(unit::equals).isPresent() || knowsLater(block, begun)) {
            return this;
        }
        return with(Math.max(earliestMove, begun + 1), unit);
    }

    /** News of an old block says nothing about a person who has moved since. */
    private boolean knowsLater(int block, int begun) {
        return begun > block && !units.subMap(block, false, begun, true).isEmpty();
    }

    private Membership with(int block, String unit) {
        if (unitIn(block).filter(unit::equals).isPresent()) {
            return this;
        }
        var more = new TreeMap<>(units);
        more.put(block, unit);
        return new Membership(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Membership that && units.equals(that.units);
    }

    @Override
    public int hashCode() {
        return units.hashCode();
    }

    /** Where somebody works belongs in no log. */
    @Override
    public String toString() {
        return "Membership[…]";
    }

}
