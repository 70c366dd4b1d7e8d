package org.respite.attack;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.attack.surface.RunningSystem.Service;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;

/**
 * Watches all metrics while somebody checks in: for a series that names a team or a
 * person, for one that appears because this team has answered, and for figures that say
 * what or that somebody answered.
 */
final class MetricsProbe implements Attack {

    private static final String ORGANISATION = "metrics-probe";

    private static final String METRICS = "/actuator/prometheus";

    /** For operators. Probes alone are open, which say one word. */
    private static final List<String> PAGES = List.of(METRICS, "/actuator", "/actuator/info",
            "/actuator/health/details", "/actuator/metrics", "/actuator/env", "/actuator/beans",
            "/actuator/configprops", "/actuator/heapdump", "/actuator/threaddump", "/actuator/loggers",
            "/actuator/mappings", "/actuator/httpexchanges");

    private static final int SCRAPES = 10_000;

    /**
     * Through doors, with everything behind them at work. The page shows a run with as
     * many as on the core, which takes nine minutes.
     */
    private static final int SOME = Integer.getInteger("respite.attacks.running.scrapes", 2_000);

    private static final int OK = 200;

    /** With so many people no one's answers are too many for the door. */
    private static final int NUMBER = 20;

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
    public Finding mount(Target target, AttackScale attackScale) {
        Surface surface = target.open(ORGANISATION);
        var teams = new Teams("watched", NUMBER, ROSTER);
        surface.roster(teams.teams());
        surface.answer(teams.others(surface.fortnight(), ROSTER - 1));
        // Reading the pages is measured as well, from the second time on.
        surface.metrics();
        Set<String> before = series(surface);
        surface.answer(teams.targets(surface.fortnight(), Teams.HIGHEST).subList(0, 1));
        Set<String> after = series(surface);
        var scrapes = Scrapes.beside(surface, teams, target instanceof RunningSystem ? SOME : SCRAPES);
        surface.endFortnight();
        Set<String> released = series(surface);
        List<Measurement> measured = new ArrayList<>(List.of(
                Measurement.none("series that name a unit or a person",
                        count(released, name -> name.contains(teams.situation()))),
                Measurement.none("series that appear or go with one check-in",
                        count(after, name -> !before.contains(name)) + count(before, name -> !after.contains(name)))));
        measured.addAll(scrapes.measured());
        if (target instanceof RunningSystem system) {
            measured.addAll(doors(system));
        }
        return new Finding.Tried(measured);
    }

    /** Only operators' token opens anything, on whichever port. */
    private static List<Measurement> doors(RunningSystem system) {
        var leader = ApiClient.of(system, Service.ALERT, ORGANISATION, Role.LEADER);
        var clinician = leader.with(system.token("somebody", ORGANISATION, Role.CLINICIAN));
        var operator = leader.with(system.operatorsToken());
        return List.of(Measurement.none("actuator pages that open for a leader", opened(system, leader)),
                Measurement.none("actuator pages that open for a clinician", opened(system, clinician)),
                Measurement.none("actuator pages that open for anybody", opened(system, leader.with(""))),
                Measurement.none("actuator pages on the ports that people use, for operators",
                        opened(operator, publicPorts(system))),
                Measurement.atLeast("services whose metrics open for operators",
                        (double) managementPorts(system)
                            .filter(port -> operator.at(port).get(METRICS).statusCode() == OK)
                            .count(),
                        Service.values().length, 0));
    }

    private static long opened(RunningSystem system, ApiClient apiClient) {
        return opened(apiClient, Stream.concat(publicPorts(system), managementPorts(system)));
    }

    private static long opened(ApiClient apiClient, Stream<URI> ports) {
        return ports.flatMap(port -> PAGES.stream().map(page -> apiClient.at(port).get(page)))
            .filter(answer -> answer.statusCode() == OK)
            .count();
    }

    private static Stream<URI> publicPorts(RunningSystem system) {
        return Arrays.stream(Service.values()).map(system::addressOf);
    }

    private static Stream<URI> managementPorts(RunningSystem system) {
        return Arrays.stream(Service.values()).map(system::managementOf);
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
