package org.respite.alert.leadership;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.indicator.Release;
import org.respite.alert.indicator.Verdict;
import org.respite.alert.leadership.UnitsView.DepartmentView;
import org.respite.alert.leadership.UnitsView.PeriodView;
import org.respite.alert.leadership.UnitsView.UnitView;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * Puts the last judged release under the names of the unit tree.
 *
 * @param release absent before the first
 * @param verdicts by unit
 */
record Overview(UnitTreePublished tree, @Nullable Release release, SortedMap<String, Verdict> verdicts) {

    /**
     * Below it a rise of 15 points is found within 8 weeks in less than two units of
     * three, and one release in twelve or more is withheld.
     */
    private static final int SEEN_WELL_FROM = 10;

    private static final String SEEN_LATE = "so small a team is seen late and often not at all: no news is not good news";

    UnitsView at(Instant now) {
        var cells = release == null ? Map.<String, TeamIndicatorReleased>of() : release.exhaustion();
        return new UnitsView(tree.organisation(), period(), nextPublication(now),
                levelOf(cells.get(tree.organisation())), departments(cells));
    }

    private @Nullable PeriodView period() {
        if (release == null) {
            return null;
        }
        int fortnight = release.id().period();
        return new PeriodView(fortnight, ReportingCalendar.firstDayOf(fortnight),
                ReportingCalendar.lastDayOf(fortnight), release.publishedAt());
    }

    private Instant nextPublication(Instant now) {
        var calendar = new ReportingCalendar(tree.zone());
        int fortnight = calendar.fortnightOf(now) - 2;
        while (!calendar.publishedAt(fortnight).isAfter(now)) {
            fortnight++;
        }
        return calendar.publishedAt(fortnight);
    }

    private List<DepartmentView> departments(Map<String, TeamIndicatorReleased> cells) {
        return children(null)
            .map(department -> new DepartmentView(department.id(), department.name(),
                    levelOf(cells.get(department.id())),
                    children(department.id()).map(unit -> unit(unit, cells.get(unit.id()))).toList()))
            .toList();
    }

    private Stream<Unit> children(@Nullable String parent) {
        return tree.units()
            .stream()
            .filter(unit -> Objects.equals(unit.parent(), parent))
            .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id));
    }

    private UnitView unit(Unit unit, @Nullable TeamIndicatorReleased cell) {
        var verdict = verdicts.get(unit.id());
        if (cell == null || verdict == null) {
            return new UnitView(unit.id(), unit.name(), null, null, null, null, null, null);
        }
        return new UnitView(unit.id(), unit.name(), cell.headcount(), LevelView.of(cell, verdict),
                Points.round(verdict.usual()), verdict.severity().name().toLowerCase(Locale.ROOT), verdict.highLevel(),
                cell.headcount() < SEEN_WELL_FROM ? SEEN_LATE : null);
    }

    private static @Nullable LevelView levelOf(@Nullable TeamIndicatorReleased cell) {
        return cell == null ? null : LevelView.of(cell);
    }
}
