package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.local.broker.BrokerAccess;
import org.respite.local.disk.Secrets;
import org.respite.local.identity.DemoIdentityProvider;

/**
 * Answers from a file through the whole system, with the noise switched off by a class
 * that only tests have: what is released is what is in the file.
 *
 * @param folder where the file and the runner's data lie
 */
record NoiseFreeRun(Path folder, Ports ports) {

    private static final List<String> NOISE_FREE = List
        .of("-Dspring.main.sources=org.respite.scoring.NoNoiseConfiguration");

    /**
     * Units of those who answer once are all above the gates; one of those who answer
     * often is not.
     */
    private static final int SMALLEST_RELEASED = 8;

    RunnerProcess start(List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("replay.ndjson"), lines);
        return RunnerProcess.start(data(), ports, NOISE_FREE, "--replay=" + file);
    }

    /** Leaves what a crash in the middle of these lines leaves. */
    void crash(List<String> lines) throws Exception {
        try (var runner = start(lines)) {
            runner.await(line -> line.startsWith("replay: ") && !line.startsWith("replay: 0 "));
            runner.kill();
        }
    }

    /** A file that breaks off after a third and begins again. */
    static List<String> cutAndSentAgain(List<String> lines) {
        return Stream.concat(lines.subList(0, lines.size() / 3).stream(), lines.stream()).toList();
    }

    static List<String> twice(List<String> lines) {
        return Stream.concat(lines.stream(), lines.stream()).toList();
    }

    /**
     * Sends lines that were replayed: each is told that it counts already, and nothing
     * more is released.
     */
    void changesNothingSentAgain(List<String> lines) throws Exception {
        List<TeamIndicatorReleased> released = ledger();

        var again = new Visitor(DemoIdentityProvider.IMPORTER, data(), ports).handIn("/api/v1/check-ins:batch",
                "application/x-ndjson", String.join("\n", lines));

        assertThat(again.statusCode()).isEqualTo(207);
        assertThat(again.body().lines()).hasSameSizeAs(lines)
            .allMatch(result -> result.contains("\"status\":202") && result.contains("\"counts\":false"));
        assertThat(ledger()).isEqualTo(released);
    }

    void assertReleased(Recount file) {
        Map<String, TeamIndicatorReleased> cells = new HashMap<>();
        ledger().stream()
            .filter(cell -> cell.level() == Level.UNIT && cell.isPublished())
            .forEach(cell -> assertThat(cells.put(cell.unit(), cell)).as("released twice").isNull());
        assertThat(cells.keySet()).isEqualTo(file.units()
            .stream()
            .filter(unit -> file.count(unit) >= SMALLEST_RELEASED)
            .collect(java.util.stream.Collectors.toSet()));
        assertThat(cells.values()).allSatisfy(cell -> {
            assertThat(cell.count()).as(cell.unit()).isEqualTo(file.count(cell.unit()));
            assertThat(cell.sum()).as(cell.unit())
                .isEqualTo(file.sum(cell.unit(), cell.centre(), cell.mechanism().clipWidth()));
        });
    }

    /**
     * All released cells of the file's fortnight: nothing else is published, later ones
     * are empty.
     */
    List<TeamIndicatorReleased> ledger() {
        var operator = new BrokerAccess("127.0.0.1:" + ports.kafka(), "SCRAM-SHA-512", "operator",
                Secrets.in(data().resolve("secrets.properties")).of("kafka.operator"));
        try (var consumer = new KafkaConsumer<>(new HashMap<String, Object>(operator.settings()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.TEAM_INDICATORS)
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var cells = new ArrayList<TeamIndicatorReleased>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                    .forEach(message -> cells.add(EventType.TEAM_INDICATOR_RELEASED.read(message.value())));
            }
            cells.removeIf(cell -> cell.cadence() != Cadence.FORTNIGHT);
            int first = cells.stream().mapToInt(TeamIndicatorReleased::period).min().orElseThrow();
            return cells.stream().filter(cell -> cell.period() == first).toList();
        }
    }

    Path data() {
        return folder.resolve("data");
    }

}
