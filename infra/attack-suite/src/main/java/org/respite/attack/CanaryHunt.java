package org.respite.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.attack.surface.RunningSystem.Service;
import org.respite.attack.surface.Surface;
import org.respite.contract.Topics;

/**
 * Sends people, ids and answers that can be recognised wherever they turn up, in good
 * requests and in ten thousand bad ones, and then looks for them everywhere but on the
 * individual side: in logs, metrics, dead letters' headers, topics, messages and what
 * leaders read.
 */
final class CanaryHunt implements RunningAttack {

    private static final String ORGANISATION = "canary-hunt";

    private static final Teams TEAMS = new Teams("aviary", 2, 12);

    private static final int BATCHES = 9;

    private static final int LINES = 1000;

    private static final int REQUESTS = 1000;

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String attempt() {
        return "send recognisable people, ids and answers and look where they turn up";
    }

    @Override
    public List<Measurement> mount(RunningSystem system) {
        Surface surface = system.open(ORGANISATION);
        surface.roster(TEAMS.teams());
        int fortnight = surface.fortnight();
        surface.answer(TEAMS.others(fortnight, TEAMS.roster()));
        var canaries = new Canaries();
        send(system, canaries);
        new RawTopicWriter(system).write(Topics.CHECK_INS, canaries.poison());
        new RawTopicWriter(system).write(Topics.UNITS, canaries.poison());
        surface.endFortnight();
        Leadership.of(system, ORGANISATION).await(fortnight);
        return List.of(Measurement.none("log entries", hits(system.log().stream())),
                Measurement.none("metrics", hits(surface.metrics().lines())),
                Measurement.none("headers of dead letters", hits(headers(system))),
                Measurement.none("records on topics of the aggregate side", hits(aggregateSide(system))),
                Measurement.none("messages", hits(system.notifications(ORGANISATION).stream())),
                Measurement.none("what leaders read", hits(leaders(system))), Measurement
                    .atLeast("requests and lines sent", BATCHES * LINES + REQUESTS, BATCHES * LINES + REQUESTS, 0));
    }

    private static void send(RunningSystem system, Canaries canaries) {
        var importer = ApiClient.of(system, Service.INGEST, ORGANISATION, Role.IMPORTER);
        for (int i = 0; i < BATCHES; i++) {
            importer.post("/api/v1/check-ins:batch", "application/x-ndjson", String.join("\n", canaries.lines(LINES)));
        }
        var clinician = importer.with(system.token(Canaries.MARK + "-person", ORGANISATION, Role.CLINICIAN));
        var curious = ApiClient.of(system, Service.INGEST, ORGANISATION, Role.CLINICIAN);
        var leader = ApiClient.of(system, Service.ALERT, ORGANISATION, Role.LEADER);
        var reader = PageVisitor.signedIn(system, importer, ORGANISATION, Canaries.MARK + "-reader");
        var form = reader.form("/today", Map.of());
        IntStream.range(0, REQUESTS).forEach(i -> {
            switch (i % 8) {
                case 0 -> clinician.post("/api/v1/check-ins", "application/json", canaries.own());
                case 1 -> curious.get("/api/v1/instruments/" + Canaries.MARK, "X-Request-Id", Canaries.MARK);
                case 2 -> leader.get(Leadership.indicators(Canaries.MARK + i), "traceparent", Canaries.MARK);
                case 3 -> reader.post("/today", canaries.fields(form));
                case 4 -> reader.post("/questions/" + Canaries.MARK + "/1", canaries.fields(form));
                case 5 -> reader.get("/my-data/" + Canaries.MARK + "?lang=" + Canaries.MARK);
                case 6 -> reader.get("/login/oauth2/code/own?code=" + Canaries.MARK + "&state=" + Canaries.MARK);
                default -> leader.get("/api/v1/alerts?state=" + Canaries.MARK, "Last-Event-ID", Canaries.MARK);
            }
        });
    }

    private static long hits(Stream<String> texts) {
        return texts.filter(text -> Canaries.ALL.stream().anyMatch(text::contains)).count();
    }

    private static Stream<String> headers(RunningSystem system) {
        return system.topics()
            .stream()
            .filter(topic -> topic.endsWith(".dlt"))
            .flatMap(topic -> system.records(topic).stream())
            .flatMap(letter -> Arrays.stream(letter.headers().toArray()))
            .map(header -> header.key() + "=" + text(header.value()));
    }

    private static Stream<String> aggregateSide(RunningSystem system) {
        return Stream.of(Topics.TEAM_INDICATORS, Topics.TEAM_ALERTS)
            .flatMap(topic -> system.records(topic).stream())
            .map(CanaryHunt::text);
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return record.key() + " " + record.headers() + " " + text(record.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Stream<String> leaders(RunningSystem system) {
        var leaders = Leadership.of(system, ORGANISATION);
        List<String> addresses = new ArrayList<>(
                List.of(Leadership.UNITS, Leadership.ALERTS, Leadership.indicators(Teams.DEPARTMENT)));
        TEAMS.each(TEAMS::id).map(Leadership::indicators).forEach(addresses::add);
        return addresses.stream().map(address -> leaders.read(address).body());
    }

}
