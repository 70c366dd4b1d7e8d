package org.respite.alert.recompute;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.respite.alert.release.CellValidation;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseBuilder;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/** Released cells of a file, in any order, sorted into releases. */
final class CellFile {

    private final JsonLines jsonLines;

    private final Map<ReleaseId, Release> releases;

    private final Map<ReleaseId, Integer> firstLines = new HashMap<>();

    private CellFile(JsonLines jsonLines, InputStream standardInput) {
        this.jsonLines = jsonLines;
        Map<ReleaseId, ReleaseBuilder> growing = new HashMap<>();
        jsonLines.read(standardInput, TeamIndicatorReleased.class, (cell, line) -> take(cell, line, growing));
        this.releases = growing.values()
            .stream()
            .map(ReleaseBuilder::release)
            .collect(Collectors.toMap(Release::id, release -> release));
    }

    /**
     * Reads a file of cells.
     * @throws BadInputException if a line is no cell or contradicts another, or if
     * something is missing in between
     */
    static CellFile read(String file, InputStream standardInput) {
        var ledger = new CellFile(new JsonLines(file), standardInput);
        ledger.requireNothingMissing();
        return ledger;
    }

    private void take(TeamIndicatorReleased cell, int line, Map<ReleaseId, ReleaseBuilder> growing) {
        if (!CellValidation.cell(cell)) {
            throw jsonLines.at(line, cell.id() + ": figures that cannot be (expected: counts and variances above 0)");
        }
        var id = ReleaseId.of(cell);
        firstLines.putIfAbsent(id, line);
        var release = growing.computeIfAbsent(id, first -> new ReleaseBuilder(Release.empty(first)));
        if (release.take(cell) == Release.Arrival.CONFLICTING) {
            throw jsonLines.at(line, cell.id() + ": contradicts an earlier line (expected: released once)");
        }
    }

    private void requireNothingMissing() {
        releases.values().stream().filter(release -> !release.complete()).findFirst().ifPresent(release -> {
            int expected = release.cells().values().iterator().next().of();
            throw jsonLines.at(firstLines.getOrDefault(release.id(), 0),
                    named(release.id()) + ": " + release.cells().size() + " cells in all (expected: " + expected + ")");
        });
        organisations().forEach(this::requireEveryFortnight);
        if (releases.isEmpty()) {
            throw new BadInputException(jsonLines.name() + ": no cells (expected: one a line)");
        }
    }

    private void requireEveryFortnight(String organisation) {
        var fortnights = of(organisation, Cadence.FORTNIGHT);
        if (fortnights.isEmpty()) {
            throw new BadInputException(
                    jsonLines.name() + ": " + organisation + ": no fortnight (expected: one or more)");
        }
        for (int period = fortnights.firstKey(); period < fortnights.lastKey(); period++) {
            if (!fortnights.containsKey(period)) {
                throw new BadInputException(jsonLines.name() + ": " + organisation + " fortnight " + period
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
