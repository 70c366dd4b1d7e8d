package org.respite.ingest.roster;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * The units of one person over time. Within a block the unit never changes once it is
 * known, because the block's headcounts and answers must be about the same people.
 * Immutable.
 */
final class Membership {

    /** In place of a unit: the person belongs to none, such as after leaving. */
    static final String NOWHERE = "";

    static final Membership NONE = new Membership(new TreeMap<>(), List.of());

    /** First block → unit from then on, or {@link #NOWHERE}. */
    private final NavigableMap<Integer, String> units;

    private final List<Departure> departures;

    private Membership(NavigableMap<Integer, String> units, List<Departure> departures) {
        this.units = units;
        this.departures = List.copyOf(departures);
    }

    static Membership of(Map<Integer, String> units) {
        return of(units, List.of());
    }

    static Membership of(Map<Integer, String> units, List<Departure> departures) {
        return new Membership(new TreeMap<>(units), departures);
    }

    Optional<String> unitIn(int block) {
        return Optional.of(placeIn(units, block)).filter(place -> !place.equals(NOWHERE));
    }

    /** The last day of somebody who is gone on {@code day}. */
    Optional<LocalDate> leftBefore(LocalDate day) {
        return departures.stream().filter(departure -> departure.covers(day)).map(Departure::lastDay).findFirst();
    }

    /**
     * The unit that counts somebody in a fortnight at whose end they are gone: its block
     * began with them.
     */
    Optional<String> leftBehind(int fortnight) {
        return leftBefore(ReportingCalendar.lastDayOf(fortnight))
            .flatMap(_ -> unitIn(ReportingCalendar.blockOfFortnight(fortnight)));
    }

    /** The blocks in which somebody has a last day. */
    SortedSet<Integer> blocksOfDepartures() {
        return departures.stream()
            .map(departure -> ReportingCalendar.blockOfDay(departure.lastDay()))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with other ends, which are known to the day. */
    Membership departing(List<Departure> others) {
        return new Membership(units, others);
    }

    /**
     * These ends, of which one that is known already is still ended by what was heard
     * since.
     */
    List<Departure> mergedWith(List<Departure> told) {
        return told.stream()
            .map(departure -> departures.stream().filter(departure::isSameAs).findFirst().orElse(departure))
            .toList();
    }

    /** Once an import line has named somebody for that day. */
    Membership hereOn(LocalDate day) {
        return departing(departures.stream().map(departure -> departure.endedBy(day)).toList());
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
        return new Membership(next, departures);
    }

    /**
     * What a roster file teaches that only adds. An end that it no longer names is off:
     * nobody else names any.
     */
    Membership added(SortedMap<Integer, String> plan, int begun) {
        var staying = new TreeMap<>(units);
        staying.tailMap(begun, false).values().removeIf(NOWHERE::equals);
        var next = new Membership(staying, departures);
        for (var entry : plan.entrySet()) {
            next = next.plannedFrom(entry.getKey(), entry.getValue(), begun);
        }
        String planned = placeIn(new TreeMap<>(plan), begun);
        return placeIn(next.units, begun).equals(NOWHERE) ? next.with(begun, planned) : next;
    }

    /** Of somebody unknown all is taken as planned. */
    private Membership planned(SortedMap<Integer, String> plan) {
        var all = new TreeMap<Integer, String>();
        plan.forEach((block, place) -> put(all, block, place));
        return new Membership(all, departures);
    }

    /** First block → unit from then on, or {@link #NOWHERE}. */
    SortedMap<Integer, String> units() {
        return Collections.unmodifiableSortedMap(units);
    }

    List<Departure> departures() {
        return departures;
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
        return new Membership(more, departures);
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
        return other instanceof Membership that && units.equals(that.units) && departures.equals(that.departures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(units, departures);
    }

    /** Where somebody works belongs in no log. */
    @Override
    public String toString() {
        return "Membership[…]";
    }

}
