package org.respite.ingest.roster;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The units of one person over time. Within a block the unit never changes once it is
 * known, because the block's headcounts and answers must be about the same people.
 * Immutable.
 */
final class Membership {

    /** In place of a unit: the person belongs to none, such as after leaving. */
    static final String NOWHERE = "";

    static final Membership NONE = new Membership(new TreeMap<>());

    /** First block → unit from then on, or {@link #NOWHERE}. */
    private final NavigableMap<Integer, String> units;

    private Membership(NavigableMap<Integer, String> units) {
        this.units = units;
    }

    static Membership of(Map<Integer, String> units) {
        return new Membership(new TreeMap<>(units));
    }

    Optional<String> unitIn(int block) {
        return Optional.of(placeIn(units, block)).filter(place -> !place.equals(NOWHERE));
    }

    /**
     * What an answer in {@code block} that names {@code unit} says: the first unit named
     * for a block is the block's, another one named later is a move that takes effect
     * with the next block.
     * @param begun the newest block that has begun
     */
    Membership answeredIn(int block, String unit, int begun) {
        return update(block, block + 1, unit, begun);
    }

    /**
     * What follows from a roster file that puts the person into {@code unit} from a block
     * on, beside whatever else is known.
     */
    Membership plannedFrom(int block, String unit, int begun) {
        return update(block, block, unit, begun);
    }

    /**
     * What follows from a roster file that says all there is about the person. What has
     * begun stays, but where somebody belonged to no unit: they join in the block that
     * runs.
     * @param plan first block → unit from then on, or {@link #NOWHERE}; empty for
     * somebody who is to leave
     * @param begun the newest block that has begun
     */
    Membership replanned(SortedMap<Integer, String> plan, int begun) {
        if (units.isEmpty()) {
            return planned(plan);
        }
        var all = new TreeMap<>(plan);
        var next = new TreeMap<>(units.headMap(begun, true));
        all.headMap(Math.min(units.firstKey(), begun + 1)).forEach((block, place) -> put(next, block, place));
        if (placeIn(next, begun).equals(NOWHERE)) {
            put(next, begun, placeIn(all, begun));
        }
        put(next, begun + 1, placeIn(all, begun + 1));
        all.tailMap(begun + 1, false).forEach((block, place) -> put(next, block, place));
        return new Membership(next);
    }

    /** Of somebody unknown all is taken as planned. */
    private static Membership planned(SortedMap<Integer, String> plan) {
        var all = new TreeMap<Integer, String>();
        plan.forEach((block, place) -> put(all, block, place));
        return new Membership(all);
    }

    /** First block → unit from then on, or {@link #NOWHERE}. */
    SortedMap<Integer, String> units() {
        return Collections.unmodifiableSortedMap(units);
    }

    private Membership update(int block, int earliestMove, String unit, int begun) {
        String known = placeIn(units, block);
        if (known.equals(unit)) {
            return this;
        }
        if (known.equals(NOWHERE)) {
            return with(block, unit);
        }
        return knowsLater(block, begun) ? this : with(Math.max(earliestMove, begun + 1), unit);
    }

    /** News of an old block says nothing about a person who has moved since. */
    private boolean knowsLater(int block, int begun) {
        return begun > block && !units.subMap(block, false, begun, true).isEmpty();
    }

    private Membership with(int block, String unit) {
        var more = new TreeMap<>(units);
        put(more, block, unit);
        return new Membership(more);
    }

    private static void put(NavigableMap<Integer, String> units, int block, String place) {
        if (!placeIn(units, block).equals(place)) {
            units.put(block, place);
        }
    }

    private static String placeIn(NavigableMap<Integer, String> units, int block) {
        var entry = units.floorEntry(block);
        return entry == null ? NOWHERE : Objects.requireNonNull(entry.getValue());
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
