package org.respite.alert.recompute;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.respite.alert.indicator.Plausible;
import org.respite.alert.indicator.Release;
import org.respite.alert.indicator.ReleaseId;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/** Released cells of a file, in any order, sorted into releases. */
final class Ledger {

    private final Lines lines;

    private final Map<ReleaseId, Release> releases = new HashMap<>();

    private final Map<ReleaseId, Integer> firstLines = new HashMap<>();

    private Ledger(Lines lines) {
        this.lines = lines;
    }

    /**
     * Reads a file of cells.
     * @throws BadInputException if a line is no cell or contradicts another, or if
     * something is missing in between
     */
    static Ledger read(String file, InputStream standardInput) {
        var ledger = new Ledger(new Lines(file));
        ledger.lines.read(standardInput, TeamIndicatorReleased.class, ledger::take);
        ledger.requireNothingMissing();
        return ledger;
    }

    private void take(TeamIndicatorReleased cell, int line) {
        if (!Plausible.cell(cell)) {
            throw lines.at(line, cell.id() + ": figures that cannot be (expected: counts and variances above 0)");
        }
        var id = ReleaseId.of(cell);
        firstLines.putIfAbsent(id, line);
        var release = releases.getOrDefault(id, Release.empty(id));
        switch (release.arrivalOf(cell)) {
            case NEW -> releases.put(id, release.with(cell));
            case REPEATED -> {
                // Says nothing new.
            }
            case CONFLICTING ->
                throw lines.at(line, cell.id() + ": contradicts an earlier line (expected: released once)");
        }
    }

    private void requireNothingMissing() {
        releases.values().stream().filter(release -> !release.complete()).findFirst().ifPresent(release -> {
            int expected = release.cells().values().iterator().next().of();
            throw lines.at(firstLines.getOrDefault(release.id(), 0),
                    named(release.id()) + ": " + release.cells().size() + " cells in all (expected: " + expected + ")");
        });
        organisations().forEach(this::requireEveryFortnight);
        if (releases.isEmpty()) {
            throw new BadInputException(lines.name() + ": no cells (expected: one a line)");
        }
    }

    private void requireEveryFortnight(String organisation) {
        var fortnights = of(organisation, Cadence.FORTNIGHT);
        if (fortnights.isEmpty()) {
            throw new BadInputException(lines.name() + ": " + organisation + ": no fortnight (expected: one or more)");
        }
        for (int period = fortnights.firstKey(); period < fortnights.lastKey(); period++) {
            if (!fortnights.containsKey(period)) {
                throw new BadInputException(lines.name() + ": " + organisation + " fortnight " + period
                        + ": no cells (expected: every fortnight from " + fortnights.firstKey() + " to "
                        + fortnights.lastKey() + ")");
            }
        }
    }

    private static String named(ReleaseId id) {
        return id.organisation() + " " + (id.cadence() == Cadence.FORTNIGHT ? "fortnight " : "block ") + id.period();
    }

    SortedSet<String> organisations() {
        SortedSet<String> organisations = new TreeSet<>();
        releases.keySet().forEach(id -> organisations.add(id.organisation()));
        return organisations;
    }

    /** Releases by period. */
    SortedMap<Integer, Release> of(String organisation, Cadence cadence) {
        SortedMap<Integer, Release> found = new TreeMap<>();
        releases.forEach((id, release) -> {
            if (id.organisation().equals(organisation) && id.cadence() == cadence) {
                found.put(id.period(), release);
            }
        });
        return found;
    }

}
