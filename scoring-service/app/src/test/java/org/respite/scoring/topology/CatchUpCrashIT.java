package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.CONTEXT_CELLS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.scoring.Clinic;
import org.respite.scoring.keys.FileNoiseKeys;
import org.respite.scoring.topology.CrashIT.Released;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.SettableClock;
import org.respite.testsupport.TopicProbe;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A stream that dies between two portions of a catch-up goes on where it was. */
@SpringBootTest(classes = CatchUpCrashIT.Broker.class, webEnvironment = WebEnvironment.NONE)
class CatchUpCrashIT {

    /** The last of its block, so that the context is released with it. */
    private static final int FORTNIGHT = Clinic.FORTNIGHT + 1;

    private static final List<Clinic> CLINICS = IntStream.range(10, 70)
        .mapToObj(number -> new Clinic("clinic" + number))
        .toList();

    private static final int ALL_CELLS = CLINICS.size() * (CELLS + CONTEXT_CELLS);

    private static final int DEATHS = 5;

    @TempDir
    private Path disk;

    @Autowired
    private KafkaConnectionDetails connection;

    @Autowired
    private TopicProbes probes;

    @Test
    void fiveDeathsInTheMiddleGiveEachCellOnceAndEveryAttemptTheSameBytes() {
        send();
        var clock = new SettableClock(CALENDAR.publishedAt(FORTNIGHT));
        try (var stream = new MortalStream(broker(), "catching-up", disk, new FileNoiseKeys(disk.resolve("keys")),
                clock, DEATHS, 1)) {
            Awaitility.await()
                .atMost(TopicProbe.PATIENCE.multipliedBy(4))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    stream.revive();
                    assertThat(stream.deathsToCome()).as("deaths to come, now %s", stream.state()).isZero();
                    assertThat(committed()).as("committed, now %s", stream.state())
                        .hasSizeGreaterThanOrEqualTo(ALL_CELLS);
                });
        }

        List<Released> committed = committed();
        List<Released> attempted = attempted();
        assertThat(committed).hasSize(ALL_CELLS).doesNotHaveDuplicates();
        assertThat(attempted).as("the second portion, again and again").hasSizeGreaterThan(ALL_CELLS + DEATHS);
        assertThat(attempted.size()).as("and not the first").isLessThan((DEATHS + 1) * ALL_CELLS);
        assertThat(new HashSet<>(attempted)).isEqualTo(new HashSet<>(committed));
    }

    private void send() {
        try (var producer = new KafkaProducer<>(client(), new StringSerializer(), new ByteArraySerializer())) {
            for (Clinic clinic : CLINICS) {
                var _ = producer.send(EventType.UNIT_TREE_PUBLISHED.toRecord(clinic.tree()));
                clinic.everybody(FORTNIGHT)
                    .forEach(checkIn -> producer.send(EventType.CHECK_IN_ACCEPTED.toRecord(checkIn)));
            }
        }
    }

    private List<Released> committed() {
        try (TopicProbe probe = probes.on(Topics.TEAM_INDICATORS)) {
            return released(probe);
        }
    }

    private static List<Released> released(TopicProbe probe) {
        return probe.records()
            .stream()
            .map(event -> Released.of(event.key(), event.value(), event.timestamp(), event.headers()))
            .toList();
    }

    /** What was committed and what was not. */
    private List<Released> attempted() {
        try (TopicProbe probe = TopicProbe.ofAttempts(client(), Topics.TEAM_INDICATORS)) {
            return released(probe);
        }
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker());
    }

    private String broker() {
        return String.join(",", connection.getBootstrapServers());
    }

    @SpringBootConfiguration
    @Import(RealBackends.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Broker {

    }

}
