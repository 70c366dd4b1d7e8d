package org.respite.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Auc;
import org.respite.attack.statistics.TwoWorlds;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.attack.surface.RunningSystem.Service;
import org.respite.attack.surface.Surface;
import org.respite.contract.Topics;

/**
 * Watches everything outward, live, while people answer, and then when and in which order
 * the release comes: something that moves when somebody answers says that they have.
 */
final class LiveTiming implements RunningAttack {

    private static final String ORGANISATION = "live-timing";

    private static final String UNKNOWN_ROSTER = "live-timing-unknown-roster";

    private static final int PAIRS = 100;

    private static final Teams TEAMS = new Teams("timed", 2 * PAIRS, 12);

    private static final Teams STRANGERS = new Teams("strange", 1, 12);

    private static final List<String> OUTWARD = List.of(Topics.TEAM_INDICATORS, Topics.TEAM_ALERTS, Topics.UNITS);

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String attempt() {
        return "watch what moves while people answer, and when the release comes";
    }

    @Override
    public List<Measurement> mount(RunningSystem system) {
        Surface surface = system.open(ORGANISATION);
        surface.roster(TEAMS.teams());
        int fortnight = surface.fortnight();
        int before = outward(system, ORGANISATION);
        int events;
        int beats;
        try (var stream = EventStream.open(ApiClient.of(system, Service.ALERT, ORGANISATION, Role.LEADER))) {
            surface.answer(TEAMS.others(fortnight, TEAMS.roster() - 1));
            // Which team is in which world has nothing to do with its id's place.
            surface.answer(TEAMS.targets(fortnight, team -> isCalm(team) ? Teams.LOWEST : Teams.HIGHEST));
            events = stream.settled();
            beats = stream.kindsOfBeats();
        }
        int moved = outward(system, ORGANISATION) - before;
        surface.endFortnight();
        List<ConsumerRecord<String, byte[]>> release = of(ORGANISATION, system.records(Topics.TEAM_INDICATORS));
        Auc order = Auc.of(order(release));
        return List.of(Measurement.none("records on outward topics while people answered", moved),
                Measurement.none("lines of server-sent events while people answered", events),
                Measurement.atMost("different signs of life on the stream while people answered", beats, 1, 0),
                Measurement.atMost("record timestamps of the release",
                        (double) release.stream().map(ConsumerRecord::timestamp).distinct().count(), 1, 0),
                Measurement.atMost("distance of AUC from a half, place in the release", order.distance(), 0,
                        Verdicts.MARGIN * order.standardError()),
                Measurement.none("records on outward topics when somebody not on the roster answers",
                        strangers(system)));
    }

    private static boolean isCalm(int team) {
        return Integer.hashCode(team * 0x9E3779B9) % 2 == 0;
    }

    private static int outward(RunningSystem system, String organisation) {
        return OUTWARD.stream().mapToInt(topic -> of(organisation, system.records(topic)).size()).sum();
    }

    private static List<ConsumerRecord<String, byte[]>> of(String organisation,
            List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
            .filter(record -> record.key().equals(organisation) || record.key().startsWith(organisation + "/"))
            .toList();
    }

    /** Offsets, in both worlds, less the partition's first one. */
    private static TwoWorlds order(List<ConsumerRecord<String, byte[]>> release) {
        Map<Integer, Long> first = new HashMap<>();
        release.forEach(record -> first.merge(record.partition(), record.offset(), Math::min));
        Map<String, Double> places = new HashMap<>();
        release.forEach(record -> places.put(record.key(),
                (double) record.offset() - first.getOrDefault(record.partition(), 0L)));
        double[] place = TEAMS.each(team -> places.getOrDefault(ORGANISATION + "/" + TEAMS.id(team), 0.0))
            .mapToDouble(Double::doubleValue)
            .toArray();
        return new TwoWorlds(ofWorld(place, true), ofWorld(place, false));
    }

    private static double[] ofWorld(double[] place, boolean calm) {
        return IntStream.range(0, place.length).filter(i -> isCalm(i) == calm).mapToDouble(i -> place[i]).toArray();
    }

    /** Where import lines teach the roster, answering for the first time joins it. */
    private static int strangers(RunningSystem system) {
        Surface surface = system.open(UNKNOWN_ROSTER);
        surface.answer(STRANGERS.others(surface.fortnight(), STRANGERS.roster() - 1));
        int before = outward(system, UNKNOWN_ROSTER);
        surface.answer(STRANGERS.targets(surface.fortnight(), Teams.CENTRAL));
        return outward(system, UNKNOWN_ROSTER) - before;
    }

}
