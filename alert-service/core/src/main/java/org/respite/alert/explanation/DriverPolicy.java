package org.respite.alert.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.respite.alert.detection.UnitObservation;
import org.respite.alert.explanation.Drivers.Above;
import org.respite.alert.explanation.Drivers.Driver;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * Which drivers stand out. A driver does when its latest four-week mean is above the
 * group's own earlier ones or above the organisation's by more than 1.96 standard errors;
 * variances are known from the release. Whatever does not is noise, and noise is not
 * ranked.
 *
 * @param names of units
 */
record DriverPolicy(UnitNames names) {

    private static final double SURELY = 1.96;

    /** Blocks after which figures say nothing about an alert any more. */
    private static final int RECENT = 3;

    /**
     * What was known when the fortnight was released.
     * @param unitRecord what was released about the unit
     */
    Drivers find(UnitRecord unitRecord, int fortnight) {
        int known = ReportingCalendar.blockOfFortnight(fortnight + 1) - 1;
        var context = unitRecord.context();
        var block = context.values()
            .stream()
            .flatMap(blocks -> blocks.subMap(known + 1 - RECENT, known + 1).entrySet().stream())
            .filter(entry -> entry.getValue().cells().stream().anyMatch(TeamIndicatorReleased::isPublished))
            .map(java.util.Map.Entry::getKey)
            .max(Integer::compare);
        return block.map(latest -> find(context, unitRecord.whole().blocks(), latest))
            .orElseGet(() -> new Drivers(null, null, 0, List.of(), Drivers.NOTHING_PUBLISHED));
    }

    private Drivers find(SortedMap<String, SortedMap<Integer, HistoryEntry>> context,
            SortedMap<Integer, HistoryEntry> whole, int block) {
        var tally = new Tally(new ArrayList<>(), new ArrayList<>());
        context.forEach((group, blocks) -> {
            for (TeamIndicatorReleased cell : cellsOf(blocks, block)) {
                UnitObservation.of(cell)
                    .ifPresent(latest -> tally.add(cell, names.nameOf(group), latest, references(cell, blocks, whole)));
            }
        });
        int first = ReportingCalendar.firstFortnightOf(block);
        return new Drivers(ReportingCalendar.firstDayOf(first), ReportingCalendar.lastDayOf(first + 1),
                tally.comparisons.size(), tally.standingOut, text(tally.standingOut));
    }

    private static Collection<TeamIndicatorReleased> cellsOf(SortedMap<Integer, HistoryEntry> blocks, int block) {
        return Optional.ofNullable(blocks.get(block)).map(HistoryEntry::cells).orElse(List.of());
    }

    private static SortedMap<String, UnitObservation> references(TeamIndicatorReleased cell,
            SortedMap<Integer, HistoryEntry> blocks, SortedMap<Integer, HistoryEntry> whole) {
        SortedMap<String, UnitObservation> references = new TreeMap<>();
        pooled(blocks.headMap(cell.period()).values(), cell.series())
            .ifPresent(earlier -> references.put("own earlier", earlier));
        if (!cell.unit().equals(cell.organisation())) {
            pooled(List.of(new HistoryEntry(List.copyOf(cellsOf(whole, cell.period())), null)), cell.series())
                .ifPresent(all -> references.put("organisation", all));
        }
        return references;
    }

    /** The mean of published ones, each by its certainty. */
    private static Optional<UnitObservation> pooled(Collection<HistoryEntry> blocks, String series) {
        var readings = blocks.stream()
            .flatMap(entry -> entry.cells().stream())
            .filter(cell -> cell.series().equals(series))
            .flatMap(cell -> UnitObservation.of(cell).stream())
            .toList();
        double certainty = readings.stream().mapToDouble(reading -> 1 / reading.variance()).sum();
        double weighted = readings.stream().mapToDouble(reading -> reading.mean() / reading.variance()).sum();
        return readings.isEmpty() ? Optional.empty()
                : Optional.of(new UnitObservation(weighted / certainty, 1 / certainty));
    }

    private static String text(List<Driver> standingOut) {
        if (standingOut.isEmpty()) {
            return Drivers.NONE;
        }
        return standingOut.stream()
            .collect(Collectors.groupingBy(Driver::name, TreeMap::new,
                    Collectors.mapping(Driver::label, Collectors.joining(", "))))
            .entrySet()
            .stream()
            .map(group -> "Standing out in " + group.getKey() + ": " + group.getValue() + ".")
            .collect(Collectors.joining(" "));
    }

    private record Tally(List<String> comparisons, List<Driver> standingOut) {

        void add(TeamIndicatorReleased cell, String name, UnitObservation latest,
                SortedMap<String, UnitObservation> references) {
            comparisons.addAll(references.keySet());
            var above = references.entrySet()
                .stream()
                .map(reference -> above(reference.getKey(), reference.getValue(), latest))
                .filter(found -> found.z() > SURELY)
                .toList();
            if (!above.isEmpty()) {
                double half = SURELY * Math.sqrt(latest.variance());
                standingOut.add(new Driver(cell.unit(), name, cell.series(), SeriesLabel.of(cell.series()),
                        FigureFormat.tenths(latest.mean()), FigureFormat.tenths(latest.mean() - half),
                        FigureFormat.tenths(latest.mean() + half), above));
            }
        }

        private static Above above(String reference, UnitObservation is, UnitObservation latest) {
            double z = (latest.mean() - is.mean()) / Math.sqrt(latest.variance() + is.variance());
            return new Above(reference, FigureFormat.tenths(is.mean()), FigureFormat.hundredths(z));
        }

    }

}
