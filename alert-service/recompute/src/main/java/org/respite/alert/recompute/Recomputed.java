package org.respite.alert.recompute;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.respite.alert.explanation.Explainer;
import org.respite.alert.explanation.Explanation;
import org.respite.alert.explanation.UnitRecord;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertReplay;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.release.Release;
import org.respite.alert.release.UnitHistory;
import org.respite.alert.release.UnitVerdict;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/**
 * One organisation's alerts as its cells alone give them. There is no unit tree in cells:
 * units go by their ids, and drivers of departments are not found.
 */
final class Recomputed {

    private final String organisation;

    private final SortedMap<Integer, Release> fortnights;

    private final Map<String, UnitHistory> histories = new TreeMap<>();

    private final AlertReplay alertReplay;

    Recomputed(CellFile cellFile, String organisation, Options options) {
        this.organisation = organisation;
        this.fortnights = cellFile.of(organisation, Cadence.FORTNIGHT);
        this.alertReplay = new AlertReplay(options.settings(), organisation, fortnights.firstKey());
        fortnights.values()
            .forEach(release -> file(release, alertReplay.take(release, options.acceptedFor(release.id().period()))));
        cellFile.of(organisation, Cadence.BLOCK).values().forEach(release -> file(release, Map.of()));
    }

    private void file(Release release, Map<String, UnitVerdict> verdicts) {
        release.byUnit().forEach((unit, cells) -> {
            var history = histories.computeIfAbsent(unit, first -> UnitHistory.empty());
            var periods = release.id().cadence() == Cadence.FORTNIGHT ? history.fortnights() : history.blocks();
            periods.put(release.id().period(), new HistoryEntry(cells, verdicts.get(unit)));
        });
    }

    String organisation() {
        return organisation;
    }

    /** Releases by fortnight. */
    SortedMap<Integer, Release> fortnights() {
        return fortnights;
    }

    Collection<Alert> alerts() {
        return alertReplay.alerts();
    }

    Explanation explain(Alert alert) {
        var members = UnitNames.members(alert.unit());
        var kin = histories.entrySet()
            .stream()
            .filter(each -> UnitNames.members(each.getKey()).stream().anyMatch(members::contains))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new));
        var whole = histories.getOrDefault(organisation, UnitHistory.empty());
        return new Explainer(UnitNames.none()).explain(alert,
                new UnitRecord(alert.unit(), kin, new TreeMap<>(), whole));
    }

}
