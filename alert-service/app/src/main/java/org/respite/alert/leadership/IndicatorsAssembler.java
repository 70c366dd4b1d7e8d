package org.respite.alert.leadership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Assessment;
import org.respite.alert.detection.Participation;
import org.respite.alert.detection.ParticipationPolicy;
import org.respite.alert.explanation.DayFormat;
import org.respite.alert.explanation.FigureFormat;
import org.respite.alert.explanation.SeriesLabel;
import org.respite.alert.explanation.UnitRecord;
import org.respite.alert.explanation.UnitRecord.Stretch;
import org.respite.alert.leadership.IndicatorsView.ContextView;
import org.respite.alert.leadership.IndicatorsView.FortnightView;
import org.respite.alert.leadership.IndicatorsView.ParticipationView;
import org.respite.alert.leadership.IndicatorsView.SizeView;
import org.respite.alert.leadership.IndicatorsView.StretchView;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.release.UnitVerdict;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.EnumWord;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

/** Turns what was released about a unit into what is shown of it. */
record IndicatorsAssembler(UnitRecord unitRecord, UnitNames names) {

    IndicatorsView view() {
        var fortnights = fortnights();
        return new IndicatorsView(unitRecord.unit(), names.nameOf(unitRecord.unit()), fortnights,
                isSilent(fortnights) ? List.of() : participation(), releasedAs(), context());
    }

    /** Beside a figure that is withheld nothing is to tell how many there were. */
    private static boolean isSilent(List<FortnightView> fortnights) {
        return !fortnights.isEmpty() && !fortnights.getLast().shown().isPublished();
    }

    private static @Nullable Integer headcount(TeamIndicatorReleased cell) {
        return cell.isPublished() ? cell.headcount() : null;
    }

    private List<FortnightView> fortnights() {
        return unitRecord.own()
            .fortnights()
            .values()
            .stream()
            .flatMap(entry -> entry.exhaustion().map(cell -> fortnight(cell, entry.verdict())).stream())
            .toList();
    }

    private static FortnightView fortnight(TeamIndicatorReleased cell, @Nullable UnitVerdict unitVerdict) {
        if (unitVerdict == null) {
            return new FortnightView(cell.period(), cell.from(), cell.to(), cell.publishedAt(), headcount(cell),
                    LevelView.of(cell), null, null, null, null, null, null);
        }
        var figures = unitVerdict.assessment();
        return new FortnightView(cell.period(), cell.from(), cell.to(), cell.publishedAt(), headcount(cell),
                LevelView.of(cell), LevelView.of(cell, unitVerdict), FigureFormat.tenths(unitVerdict.usual()),
                EnumWord.of(unitVerdict.severity()), unitVerdict.highLevel(), size(figures),
                figures == null ? null : FigureFormat.hundredths(figures.z()));
    }

    static @Nullable SizeView size(@Nullable Assessment figures) {
        return figures == null ? null : new SizeView(FigureFormat.tenths(figures.size()),
                FigureFormat.tenths(figures.sizeLow()), FigureFormat.tenths(figures.sizeHigh()));
    }

    private List<ParticipationView> participation() {
        SortedMap<Integer, Participation> turnouts = new TreeMap<>();
        unitRecord.own()
            .fortnights()
            .forEach((fortnight, entry) -> entry.exhaustion()
                .filter(cell -> cell.level() == Level.UNIT)
                .flatMap(Participation::of)
                .ifPresent(turnout -> turnouts.put(fortnight, turnout)));
        return ParticipationPolicy.percents(turnouts)
            .entrySet()
            .stream()
            .map(block -> participation(block.getKey(), block.getValue()))
            .toList();
    }

    private static ParticipationView participation(int block, int percent) {
        int first = ReportingCalendar.firstFortnightOf(block);
        return new ParticipationView(block, ReportingCalendar.firstDayOf(first), ReportingCalendar.lastDayOf(first + 1),
                percent);
    }

    private List<StretchView> releasedAs() {
        var stretches = unitRecord.stretches();
        boolean alwaysItself = stretches.stream().allMatch(stretch -> stretch.unit().equals(unitRecord.unit()));
        int newest = stretches.stream().mapToInt(Stretch::last).max().orElse(0);
        return alwaysItself ? List.of()
                : stretches.stream().map(stretch -> stretch(stretch, stretch.last() == newest)).toList();
    }

    private StretchView stretch(Stretch stretch, boolean goesOn) {
        LocalDate from = ReportingCalendar.firstDayOf(stretch.first());
        LocalDate to = ReportingCalendar.lastDayOf(stretch.last());
        var name = names.nameOf(stretch.unit());
        var when = goesOn ? "Since " + DayFormat.of(from) : "From " + DayFormat.of(from) + " to " + DayFormat.of(to);
        var how = UnitNames.members(stretch.unit()).size() > 1 ? "released together as " : "released as ";
        return new StretchView(stretch.unit(), name, from, to, when + " " + how + name + ".");
    }

    private List<ContextView> context() {
        return unitRecord.context()
            .values()
            .stream()
            .flatMap(blocks -> blocks.values().stream())
            .map(HistoryEntry::cells)
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(TeamIndicatorReleased::period)
                .thenComparing(TeamIndicatorReleased::unit)
                .thenComparing(TeamIndicatorReleased::series))
            .map(this::context)
            .toList();
    }

    private ContextView context(TeamIndicatorReleased cell) {
        return new ContextView(cell.unit(), names.nameOf(cell.unit()), cell.period(), cell.from(), cell.to(),
                cell.publishedAt(), cell.series(), SeriesLabel.of(cell.series()), LevelView.of(cell));
    }

}
