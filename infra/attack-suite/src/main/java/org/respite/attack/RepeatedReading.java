package org.respite.attack;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.Surface;

/**
 * Reads the same figures a thousand times, in all ways a reader may ask for them, before
 * and after the service is replaced by one with an empty store: fresh noise for any of
 * them would average away.
 */
final class RepeatedReading implements RunningAttack {

    private static final String ORGANISATION = "repeated-reading";

    private static final Teams TEAMS = new Teams("read", 3, 12);

    /** By each replica; a thousand in all. */
    private static final int READINGS = 500;

    private static final int OK = 200;

    /** Names and values of headers, in turn. */
    private static final List<List<String>> MANNERS = List.of(List.of(), List.of("Accept", "application/json"),
            List.of("Accept", "*/*"), List.of("Cache-Control", "no-cache"), List.of("Cache-Control", "max-age=0"),
            List.of("Accept-Language", "de"), List.of("Accept-Encoding", "identity"), List.of("Pragma", "no-cache"));

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String attempt() {
        return "read the same figures a thousand times, in every manner and from a new replica";
    }

    @Override
    public List<Measurement> mount(RunningSystem system) {
        Surface surface = system.open(ORGANISATION);
        surface.roster(TEAMS.teams());
        int fortnight = surface.fortnight();
        surface.answer(TEAMS.others(fortnight, TEAMS.roster()));
        surface.endFortnight();
        var readings = new Readings();
        read(Leadership.of(system, ORGANISATION), fortnight, readings);
        system.replaceAlertService();
        read(Leadership.of(system, ORGANISATION), fortnight, readings);
        return readings.measured();
    }

    private static void read(Leadership leaders, int fortnight, Readings readings) {
        leaders.await(fortnight);
        List<String> addresses = Stream
            .concat(Stream.of(Leadership.UNITS, Leadership.ALERTS, Leadership.indicators(Teams.DEPARTMENT)),
                    TEAMS.each(team -> Leadership.indicators(TEAMS.id(team))))
            .toList();
        for (int i = 0; i < READINGS; i++) {
            String address = addresses.get(i % addresses.size());
            List<String> manner = MANNERS.get(i / addresses.size() % MANNERS.size());
            readings.keep(address, leaders.read(address, manner.toArray(String[]::new)));
        }
    }

    private static final class Readings {

        private final Map<String, Set<String>> bodies = new HashMap<>();

        private final Map<String, Set<String>> tags = new HashMap<>();

        private int taken;

        void keep(String address, HttpResponse<String> response) {
            taken += response.statusCode() == OK ? 1 : 0;
            bodies.computeIfAbsent(address, _ -> new HashSet<>()).add(response.body());
            tags.computeIfAbsent(address, _ -> new HashSet<>()).add(response.headers().firstValue("ETag").orElse(""));
        }

        List<Measurement> measured() {
            return List.of(Measurement.atMost("bodies per address", most(bodies), 1, 0),
                    Measurement.atMost("entity tags per address", most(tags), 1, 0),
                    Measurement.atLeast("readings", taken, 2 * READINGS, 0));
        }

        private static int most(Map<String, Set<String>> seen) {
            return seen.values().stream().mapToInt(Set::size).max().orElse(0);
        }

    }

}
