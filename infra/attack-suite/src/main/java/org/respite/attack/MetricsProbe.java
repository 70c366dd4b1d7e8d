package org.respite.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.attack.surface.RunningSystem.Service;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;

/**
 * Watches all metrics while somebody checks in: for a series that names a team or a
 * person, and for one that appears because this team has answered.
 */
final class MetricsProbe implements Attack {

    private static final String ORGANISATION = "metrics-probe";

    /** Health, info and metrics are open unless operators close them; the rest is not. */
    private static final List<String> PAGES = List.of("/actuator/metrics", "/actuator/env", "/actuator/beans",
            "/actuator/configprops", "/actuator/heapdump", "/actuator/threaddump", "/actuator/loggers",
            "/actuator/mappings", "/actuator/httpexchanges");

    private static final String METRICS = "/actuator/prometheus";

    private static final int OK = 200;

    private static final int NUMBER = 3;

    private static final int ROSTER = 12;

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String attempt() {
        return "watch metrics while somebody checks in";
    }

    @Override
    public Finding mount(Target target, Effort effort) {
        Surface surface = target.open(ORGANISATION);
        var teams = new Teams("watched", NUMBER, ROSTER);
        surface.roster(teams.teams());
        surface.answer(teams.others(surface.fortnight(), ROSTER - 1));
        // Reading the pages is measured as well, from the second time on.
        surface.metrics();
        Set<String> before = series(surface);
        surface.answer(teams.targets(surface.fortnight(), Teams.HIGHEST).subList(0, 1));
        Set<String> after = series(surface);
        surface.endFortnight();
        Set<String> released = series(surface);
        List<Measurement> measured = new ArrayList<>(List.of(
                Measurement.none("series that name a unit or a person",
                        count(released, name -> name.contains(teams.situation()))),
                Measurement.none("series that appear or go with one check-in",
                        count(after, name -> !before.contains(name)) + count(before, name -> !after.contains(name)))));
        if (target instanceof RunningSystem system) {
            measured.addAll(doors(system));
        }
        return new Finding.Tried(measured);
    }

    /**
     * Metrics are open to operators without a token by design; nobody's token may show
     * more than that.
     */
    private static List<Measurement> doors(RunningSystem system) {
        var leader = Visitor.of(system, Service.ALERT, ORGANISATION, Role.LEADER);
        var clinician = leader.with(system.token("somebody", ORGANISATION, Role.CLINICIAN));
        return List.of(Measurement.none("further actuator pages that open for a leader", opened(system, leader)),
                Measurement.none("further actuator pages that open for a clinician", opened(system, clinician)),
                Measurement.none("further actuator pages that open for anybody", opened(system, leader.with(""))),
                Measurement.none("series that a leader's or clinician's token adds",
                        added(system, leader) + added(system, clinician)));
    }

    private static long opened(RunningSystem system, Visitor visitor) {
        return Arrays.stream(Service.values())
            .flatMap(service -> PAGES.stream().map(page -> visitor.at(system.addressOf(service)).get(page)))
            .filter(answer -> answer.statusCode() == OK)
            .count();
    }

    /** Whatever a token shows that is not there without, a moment later. */
    private static long added(RunningSystem system, Visitor visitor) {
        return Arrays.stream(Service.values()).map(system::addressOf).mapToLong(service -> {
            Set<String> shown = series(visitor.at(service).get(METRICS).body());
            Set<String> open = series(visitor.with("").at(service).get(METRICS).body());
            return count(shown, name -> !open.contains(name));
        }).sum();
    }

    private static long count(Set<String> series, Predicate<String> condition) {
        return series.stream().filter(condition).count();
    }

    private static Set<String> series(Surface surface) {
        return series(surface.metrics());
    }

    /** Names with labels, without values. */
    private static Set<String> series(String page) {
        return page.lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.substring(0, line.lastIndexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
    }

}
