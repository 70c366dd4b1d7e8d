package org.respite.alert.leadership;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.alert.alert.Alert;
import org.respite.alert.alert.AlertChange;
import org.respite.alert.leadership.AlertView.ChangeView;
import org.respite.alert.leadership.AlertView.SinceView;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * Turns alerts into what is shown of them.
 *
 * @param names unit id → name
 */
record AlertViews(Map<String, String> names) {

    private static final String OF_ALL = "all units together";

    /** For an organisation whose unit tree has not arrived. */
    static AlertViews unnamed() {
        return new AlertViews(Map.of());
    }

    static AlertViews of(UnitTreePublished tree) {
        return new AlertViews(
                tree.units().stream().collect(Collectors.toMap(Unit::id, Unit::name, (first, second) -> second)));
    }

    AlertView brief(Alert alert) {
        return view(alert, null);
    }

    AlertView full(Alert alert) {
        return view(alert, alert.history().stream().map(AlertViews::change).toList());
    }

    private AlertView view(Alert alert, @Nullable List<ChangeView> history) {
        var latest = alert.latest();
        var figures = latest.figures();
        var name = name(alert);
        return new AlertView(alert.id(), alert.revision(), alert.unit(), name, alert.finding(), state(alert),
                alert.severity(), since(alert), Points.round(figures.usual()), Past.size(figures),
                LevelView.of(figures), change(latest).z(), AlertTeller.sure(alert.finding(), alert.severity()),
                AlertTeller.sentence(alert, name), change(latest), history);
    }

    private String name(Alert alert) {
        return alert.unit().equals(alert.organisation()) ? OF_ALL : names.getOrDefault(alert.unit(), alert.unit());
    }

    private static String state(Alert alert) {
        return alert.open() ? "open" : alert.latest().change().name().toLowerCase(Locale.ROOT);
    }

    private static SinceView since(Alert alert) {
        return new SinceView(alert.since(), ReportingCalendar.firstDayOf(alert.since()),
                alert.history().getFirst().at());
    }

    private static ChangeView change(AlertChange change) {
        return new ChangeView(change.revision(), change.change(), change.severity(), change.fortnight(), change.at(),
                Points.round(change.figures().size()), Points.hundredths(change.figures().z()));
    }
}
