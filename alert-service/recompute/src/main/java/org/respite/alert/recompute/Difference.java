package org.respite.alert.recompute;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertChange;
import org.respite.contract.EnumWord;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;

/**
 * Compares published alert changes with recomputed ones, to the last bit. What people did
 * is passed over: it bears the instant at which they did it, and not one at which
 * something was released. What they closed is not told again unless it rises, and then as
 * reopened.
 */
final class Difference {

    private final Map<String, TeamAlertChanged> published = new LinkedHashMap<>();

    private final Set<String> closedByPeople = new HashSet<>();

    private final List<String> found = new ArrayList<>();

    private final Options options;

    private int compared;

    private Difference(Options options) {
        this.options = options;
    }

    static Difference between(String file, InputStream standardInput, List<Recomputed> recomputed, Options options) {
        var difference = new Difference(options);
        var lines = new JsonLines(file);
        lines.read(standardInput, TeamAlertChanged.class, (change, line) -> difference.take(change, recomputed));
        recomputed.forEach(organisation -> organisation.alerts()
            .stream()
            .filter(alert -> options.wants(alert.id(), alert.unit()))
            .forEach(difference::compare));
        difference.published.values()
            .forEach(change -> difference.found.add(name(change.alert(), change.fortnight()) + ": published as "
                    + EnumWord.of(change.change()) + ", not recomputed"));
        return difference;
    }

    private void take(TeamAlertChanged change, List<Recomputed> recomputed) {
        if (!options.wants(change.alert(), change.unit())) {
            return;
        }
        if (released(change, recomputed)) {
            published.put(name(change.alert(), change.fortnight()), change);
        }
        else if (change.change() == Change.RESOLVED) {
            closedByPeople.add(change.alert());
        }
    }

    private static boolean released(TeamAlertChanged change, List<Recomputed> recomputed) {
        return recomputed.stream()
            .filter(organisation -> organisation.organisation().equals(change.organisation()))
            .noneMatch(organisation -> betweenReleases(change, organisation));
    }

    private static boolean betweenReleases(TeamAlertChanged change, Recomputed organisation) {
        var release = organisation.fortnights().get(change.fortnight());
        return release != null && !release.publishedAt().equals(change.at());
    }

    private void compare(Alert alert) {
        alert.history().forEach(change -> compare(alert, change));
    }

    private void compare(Alert alert, AlertChange change) {
        var name = name(alert.id(), change.fortnight());
        var event = published.remove(name);
        if (event == null) {
            if (!closedByPeople.contains(alert.id())) {
                found.add(name + ": recomputed as " + EnumWord.of(change.change()) + ", not published");
            }
            return;
        }
        compared++;
        differences(event, alert, change).forEach(each -> found.add(name + ": " + each));
    }

    private static List<String> differences(TeamAlertChanged event, Alert alert, AlertChange change) {
        var figures = change.figures();
        boolean raisedAgain = event.change() == Change.REOPENED && change.change() == Change.RAISED;
        List<String> differences = new ArrayList<>();
        add("change", raisedAgain ? Change.RAISED : event.change(), change.change(), differences);
        add("severity", event.severity(), change.severity(), differences);
        add("sinceFortnight", event.sinceFortnight(), alert.since(), differences);
        add("at", event.at(), change.at(), differences);
        add("usual", event.usual(), figures.usual(), differences);
        add("size", event.size(), figures.size(), differences);
        add("sizeLow", event.sizeLow(), figures.sizeLow(), differences);
        add("sizeHigh", event.sizeHigh(), figures.sizeHigh(), differences);
        return differences;
    }

    private static void add(String field, Object published, Object recomputed, List<String> differences) {
        if (!Objects.equals(published, recomputed)) {
            differences.add(field + " published " + published + ", recomputed " + recomputed);
        }
    }

    private static String name(String alert, int fortnight) {
        return alert + " fortnight " + fortnight;
    }

    boolean isNone() {
        return found.isEmpty();
    }

    /** One line a difference, or one that says there is none. */
    List<String> lines() {
        return isNone() ? List.of("identical: " + compared + " changes")
                : found.stream().sorted(Comparator.naturalOrder()).toList();
    }

}
