package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.alert.detection.OrganisationStep;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.Surface;
import org.respite.contract.ContractJson;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.alert.TeamAlertChanged;
import tools.jackson.databind.JsonNode;

/**
 * Recomputes every alert from released cells and looks for one that cannot have come from
 * them, for a field that nobody agreed on, and for an order that tells who was worst.
 */
final class AlertsTellMore implements RunningAttack {

    private static final String ORGANISATION = "alerts-tell-more";

    private static final Teams TEAMS = new Teams("told", 4, 40);

    private static final int CALM_FORTNIGHTS = 5;

    private static final int FORTNIGHTS = 9;

    private static final Set<String> EVENT_FIELDS = Set.of("alert", "revision", "organisation", "unit", "finding",
            "change", "severity", "sinceFortnight", "fortnight", "at", "usual", "size", "sizeLow", "sizeHigh");

    private static final Set<String> MESSAGE_FIELDS = Set.of("type", "timestamp", "data");

    private static final Set<String> MESSAGE_DATA_FIELDS = Set.of("unitName", "since", "title", "text", "link");

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String attempt() {
        return "find something in alerts and messages that released cells do not say";
    }

    @Override
    public List<Measurement> mount(RunningSystem system) {
        Surface surface = system.open(ORGANISATION);
        surface.roster(TEAMS.teams());
        var trends = new Trends();
        List<AlertTrace> expected = new ArrayList<>();
        for (int i = 0; i < FORTNIGHTS; i++) {
            int fortnight = surface.fortnight();
            boolean calm = i < CALM_FORTNIGHTS;
            surface.answer(TEAMS.others(fortnight, calm ? TEAMS.roster() : TEAMS.roster() / 2));
            surface.answer(calm ? List.of() : TEAMS.secondHalf(0, fortnight, Teams.HIGHEST));
            OrganisationStep step = trends.take(FortnightView.ofEnd(surface));
            step.units().forEach((unit, done) -> expected.addAll(AlertTrace.of(unit, fortnight, done.events())));
            trends.participation().forEach((unit, event) -> expected.add(AlertTrace.of(unit, fortnight, event)));
            expected.addAll(AlertTrace.of(ORGANISATION, fortnight, step.whole().events()));
        }
        Leadership.of(system, ORGANISATION).await(surface.fortnight() - 1);
        return measured(system, expected);
    }

    private static List<Measurement> measured(RunningSystem system, List<AlertTrace> expected) {
        List<ConsumerRecord<String, byte[]>> records = system.records(Topics.TEAM_ALERTS)
            .stream()
            .filter(alert -> alert.key().startsWith(ORGANISATION + "/"))
            .toList();
        List<AlertTrace> seen = records.stream().map(AlertsTellMore::event).map(AlertTrace::of).toList();
        return List.of(Measurement.none("alerts that cells do not give", without(expected, seen)),
                Measurement.none("alerts that cells give and nobody told", without(seen, expected)),
                Measurement.atLeast("alerts at all", seen.size(), 1, 0),
                Measurement.none("fields nobody agreed on, in events",
                        records.stream().flatMap(record -> foreign(json(record), EVENT_FIELDS)).distinct().count()),
                Measurement.none("fields nobody agreed on, in messages", foreignInMessages(system)),
                Measurement.none("releases told in another order than by unit", disorder(records)));
    }

    private static long without(List<AlertTrace> known, List<AlertTrace> all) {
        return all.stream().filter(seen -> !known.contains(seen)).count();
    }

    private static TeamAlertChanged event(ConsumerRecord<String, byte[]> record) {
        return EventType.TEAM_ALERT_CHANGED.read(record.value());
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        return ContractJson.MAPPER.readTree(record.value());
    }

    private static Stream<String> foreign(JsonNode json, Set<String> agreed) {
        return json.propertyNames().stream().filter(field -> !agreed.contains(field));
    }

    private static long foreignInMessages(RunningSystem system) {
        Set<String> data = new TreeSet<>(EVENT_FIELDS);
        data.addAll(MESSAGE_DATA_FIELDS);
        return system.notifications(ORGANISATION)
            .stream()
            .map(ContractJson.MAPPER::readTree)
            .flatMap(message -> Stream.concat(foreign(message, MESSAGE_FIELDS), foreign(message.path("data"), data)))
            .distinct()
            .count();
    }

    /** Order is a matter of one partition. */
    private static long disorder(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, List<String>> units = records.stream()
            .collect(Collectors.groupingBy(record -> record.partition() + "/" + event(record).fortnight(),
                    Collectors.mapping(ConsumerRecord::key, Collectors.toList())));
        return units.values().stream().filter(seen -> !seen.equals(seen.stream().sorted().toList())).count();
    }

}
