package org.respite.alert.release;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Participation;
import org.respite.alert.detection.UnitObservation;
import org.respite.contract.Ids;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

/**
 * The cells of one organisation and period, as far as they have arrived.
 *
 * @param cells by {@link TeamIndicatorReleased#id()}, in order of arrival
 * @param gap what it is judged without; absent as long as it is waited for
 */
public record Release(ReleaseId id, Map<String, TeamIndicatorReleased> cells, @Nullable Gap gap) {

    /** The one series that is watched; the others are context. */
    public static final String EXHAUSTION = "emotionalExhaustion";

    public Release {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public Release(ReleaseId id, Map<String, TeamIndicatorReleased> cells) {
        this(id, cells, null);
    }

    /** Before its first cell. */
    public static Release empty(ReleaseId id) {
        return new Release(id, Map.of());
    }

    /** Whether all cells the organisation has in this period have arrived. */
    public boolean complete() {
        return !cells.isEmpty() && missing() == 0;
    }

    /** How many cells are still to come, as far as can be told; of nothing, none. */
    public int missing() {
        return cells.isEmpty() ? 0 : Math.max(0, first().of() - cells.size());
    }

    /** To be judged as it is. */
    public Release without(Gap unread) {
        return new Release(id, cells, unread);
    }

    /**
     * The one instant at which all of it was published. Not of an empty release, unless
     * it is judged without all of its cells.
     */
    public Instant publishedAt() {
        return cells.isEmpty() && gap != null ? gap.publishedAt() : first().publishedAt();
    }

    /**
     * The watched cell of every unit and department and of the organisation, by its id.
     */
    public Map<String, TeamIndicatorReleased> exhaustion() {
        return watched(cell -> true).collect(Collectors.toMap(TeamIndicatorReleased::unit, cell -> cell));
    }

    /** Units the detector follows, released or withheld. Not departments: they add up. */
    public SortedSet<String> units() {
        return new TreeSet<>(unitCells().map(TeamIndicatorReleased::unit).toList());
    }

    /** Unit → its result; nothing for a withheld one. */
    public SortedMap<String, UnitObservation> readings() {
        SortedMap<String, UnitObservation> readings = new TreeMap<>();
        unitCells().forEach(cell -> UnitObservation.of(cell).ifPresent(reading -> readings.put(cell.unit(), reading)));
        return readings;
    }

    /** Unit → how many answered; nothing for a withheld one. */
    public SortedMap<String, Participation> turnouts() {
        SortedMap<String, Participation> turnouts = new TreeMap<>();
        unitCells().forEach(cell -> Participation.of(cell).ifPresent(turnout -> turnouts.put(cell.unit(), turnout)));
        return turnouts;
    }

    /** Ids of teams that are released as one in it. */
    public SortedSet<String> jointUnits() {
        return cells.values()
            .stream()
            .map(TeamIndicatorReleased::unit)
            .filter(unit -> unit.contains(Ids.JOINT))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All cells of each unit, department and the organisation. */
    public Map<String, List<TeamIndicatorReleased>> byUnit() {
        return cells.values().stream().collect(Collectors.groupingBy(TeamIndicatorReleased::unit));
    }

    private Stream<TeamIndicatorReleased> unitCells() {
        return watched(cell -> cell.level() == Level.UNIT);
    }

    private Stream<TeamIndicatorReleased> watched(Predicate<TeamIndicatorReleased> which) {
        return cells.values().stream().filter(cell -> cell.series().equals(EXHAUSTION)).filter(which);
    }

    private TeamIndicatorReleased first() {
        return cells.values().iterator().next();
    }

    /**
     * Cells that could not be read and are no longer waited for.
     *
     * @param cells how many
     * @param publishedAt of the release
     */
    public record Gap(int cells, Instant publishedAt) {
    }

    /** What a cell is to what is kept already. */
    public enum Arrival {

        /** Kept from now on. */
        NEW,
        /** The same as what is kept. */
        REPEATED,
        /** Names a kept cell but says something else, or does not belong here at all. */
        CONFLICTING

    }

}
