package org.respite.alert.leadership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.explanation.FigureFormat;
import org.respite.alert.leadership.UnitsView.DepartmentView;
import org.respite.alert.leadership.UnitsView.PeriodView;
import org.respite.alert.leadership.UnitsView.TogetherView;
import org.respite.alert.leadership.UnitsView.UnitView;
import org.respite.alert.release.Release;
import org.respite.alert.release.UnitVerdict;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.EnumWord;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.privacy.PrivacyPromise;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * Puts the last judged release under the names of the unit tree. Teams that are released
 * as one come first as one, then one by one, saying with whom.
 *
 * @param release absent before the first
 * @param verdicts by unit
 */
record UnitsAssembler(UnitTreePublished tree, @Nullable Release release, SortedMap<String, UnitVerdict> verdicts) {

    /**
     * Below it a rise of 15 points is found within 8 weeks in less than two units of
     * three, and one release in twelve or more is withheld.
     */
    private static final int SEEN_WELL_FROM = 10;

    private static final String SEEN_LATE = "so small a team is seen late and often not at all: no news is not good news";

    private static final String NO_DEPARTMENT = "Teams without a department";

    UnitsView at(Instant now) {
        var cells = release == null ? Map.<String, TeamIndicatorReleased>of() : release.exhaustion();
        return new UnitsView(tree.organisation(), period(), nextPublication(now),
                levelOf(cells.get(tree.organisation())), departments(cells), promise(cells));
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

    private static @Nullable PrivacyPromise promise(Map<String, TeamIndicatorReleased> cells) {
        return cells.values()
            .stream()
            .map(cell -> cell.mechanism().promise())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    }

    private List<DepartmentView> departments(Map<String, TeamIndicatorReleased> cells) {
        var parents = tree.units().stream().map(Unit::parent).filter(Objects::nonNull).collect(Collectors.toSet());
        List<DepartmentView> views = new ArrayList<>();
        children(null).filter(unit -> parents.contains(unit.id()))
            .forEach(department -> views.add(new DepartmentView(department.id(), department.name(),
                    levelOf(cells.get(department.id())), units(children(department.id()).toList(), cells))));
        var others = children(null).filter(unit -> !parents.contains(unit.id())).toList();
        if (!others.isEmpty()) {
            views.add(new DepartmentView(tree.organisation(), NO_DEPARTMENT, null, units(others, cells)));
        }
        return views;
    }

    private Stream<Unit> children(@Nullable String parent) {
        return tree.units()
            .stream()
            .filter(unit -> Objects.equals(unit.parent(), parent))
            .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id));
    }

    private List<UnitView> units(List<Unit> teams, Map<String, TeamIndicatorReleased> cells) {
        var joint = cells.values()
            .stream()
            .filter(cell -> cell.level() == Level.UNIT && UnitNames.members(cell.unit()).size() > 1)
            .map(TeamIndicatorReleased::unit)
            .filter(unit -> teams.stream().anyMatch(team -> isIn(unit, team)))
            .sorted()
            .toList();
        var names = UnitNames.of(tree);
        var asOne = joint.stream().map(unit -> unit(unit, names.nameOf(unit), cells.get(unit)));
        return Stream
            .concat(asOne,
                    teams.stream()
                        .map(team -> joint.stream()
                            .filter(unit -> isIn(unit, team))
                            .findFirst()
                            .map(unit -> together(team, unit, names))
                            .orElseGet(() -> unit(team.id(), team.name(), cells.get(team.id())))))
            .toList();
    }

    private static boolean isIn(String joint, Unit team) {
        return UnitNames.members(joint).contains(team.id());
    }

    private static UnitView together(Unit team, String joint, UnitNames names) {
        var note = "released together with " + names.othersIn(joint, team.id());
        return new UnitView(team.id(), team.name(), null, null, null, null, null, null, new TogetherView(joint, note));
    }

    private UnitView unit(String id, String name, @Nullable TeamIndicatorReleased cell) {
        var verdict = verdicts.get(id);
        if (cell == null || verdict == null) {
            return new UnitView(id, name, null, null, null, null, null, null, null);
        }
        var reading = LevelView.of(cell, verdict);
        boolean published = reading.isPublished();
        return new UnitView(id, name, published ? cell.headcount() : null, reading,
                FigureFormat.tenths(verdict.usual()), EnumWord.of(verdict.severity()), verdict.highLevel(),
                published && cell.headcount() < SEEN_WELL_FROM ? SEEN_LATE : null, null);
    }

    private static @Nullable LevelView levelOf(@Nullable TeamIndicatorReleased cell) {
        return cell == null ? null : LevelView.of(cell);
    }

}
