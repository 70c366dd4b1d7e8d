package org.respite.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.Clinic.TEAM_SIZE;
import static org.respite.scoring.Clinic.TEAM_SUM;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.topology.source.DeadLetterReplay;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.SettableClock;
import org.respite.testsupport.TopicProbe;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A record of any size stops nobody, and what was set aside can come back. */
@SpringBootTest(classes = PoisonIT.Broker.class, webEnvironment = WebEnvironment.NONE)
class PoisonIT {

    private static final Clinic CLINIC = new Clinic("poison");

    /** As long as a producer's settings let a record be, to a few bytes. */
    private static final byte[] LONGEST = new byte[1_048_480];

    @TempDir
    private Path disk;

    @Autowired
    private KafkaConnectionDetails connection;

    @Autowired
    private TopicProbes probes;

    private final SettableClock clock = new SettableClock(CALENDAR.startOf(FORTNIGHT));

    @Test
    void theLongestRecordIsToldByItsPlaceAndLettersThatCanBeReadCountOnce() throws Exception {
        try (var _ = RunningService.start(connection, disk, clock, "poison", NoNoiseConfiguration.class);
                var producer = RunningService.producer(connection)) {
            List<CheckInAccepted> everybody = new ArrayList<>(CLINIC.everybody(FORTNIGHT));
            CheckInAccepted setAside = everybody.removeFirst();
            send(producer, EventType.UNIT_TREE_PUBLISHED.toRecord(CLINIC.tree()));
            send(producer, letter(setAside.contributor(), EventType.CHECK_IN_ACCEPTED.write(setAside)));
            send(producer, letter(setAside.contributor(), EventType.CHECK_IN_ACCEPTED.write(setAside)));
            send(producer, letter("somebody", "nothing".getBytes(StandardCharsets.UTF_8)));
            for (int partition = 0; partition < producer.partitionsFor(Topics.CHECK_INS).size(); partition++) {
                send(producer, new ProducerRecord<>(Topics.CHECK_INS, partition, "somebody", LONGEST));
            }
            for (CheckInAccepted checkIn : everybody) {
                send(producer, EventType.CHECK_IN_ACCEPTED.toRecord(checkIn));
            }
            awaitLetters(3 + producer.partitionsFor(Topics.CHECK_INS).size());

            assertThat(replay()).endsWith("readable now: 2, sent again: 0");
            assertThat(replay("--send")).endsWith("readable now: 2, sent again: 1");
            assertThat(replay("--send")).endsWith("readable now: 2, sent again: 1");
            clock.set(CALENDAR.publishedAt(FORTNIGHT));

            assertThat(teams()).hasSize(2)
                .allSatisfy(team -> assertThat(team.sum()).isEqualTo(TEAM_SUM))
                .allSatisfy(team -> assertThat(team.count()).isEqualTo(TEAM_SIZE));
        }
    }

    private void awaitLetters(int count) {
        try (TopicProbe probe = probes.on(Topics.deadLettersOf(Topics.CHECK_INS))) {
            var letters = probe.await(found -> found.size() >= count);
            assertThat(letters).hasSize(count)
                .filteredOn(letter -> letter.value() == null)
                .hasSize(count - 3)
                .allSatisfy(letter -> assertThat(header(letter, "respite-reason")).isEqualTo("TooLong"))
                .allSatisfy(letter -> assertThat(header(letter, "respite-topic")).isEqualTo(Topics.CHECK_INS));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static ProducerRecord<String, byte[]> letter(String key, byte[] value) {
        return new ProducerRecord<>(Topics.deadLettersOf(Topics.CHECK_INS), key, value);
    }

    private String replay(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--bootstrap-servers=" + String.join(",", connection.getBootstrapServers()));
        var out = new ByteArrayOutputStream();
        assertThat(DeadLetterReplay.run(all, new PrintStream(out, true, StandardCharsets.UTF_8), System.err)).isZero();
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private List<TeamIndicatorReleased> teams() {
        try (TopicProbe probe = probes.on(Topics.TEAM_INDICATORS)) {
            return cells(probe.await(found -> cells(found).size() >= CELLS)).stream()
                .filter(cell -> cell.level() == TeamIndicatorReleased.Level.UNIT)
                .toList();
        }
    }

    private static List<TeamIndicatorReleased> cells(List<ConsumerRecord<String, byte[]>> found) {
        return found.stream()
            .map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value()))
            .filter(cell -> cell.organisation().equals(CLINIC.id()) && cell.cadence() == Cadence.FORTNIGHT)
            .toList();
    }

    private static void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> event) throws Exception {
        producer.send(event).get(TopicProbe.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @SpringBootConfiguration
    @Import(RealBackends.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Broker {

    }

}
