package org.respite.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.CONTEXT_CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.Clinic.TEAM_SIZE;
import static org.respite.scoring.Clinic.TEAM_SUM;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.release.PrivacyFigures;
import org.respite.scoring.release.ReleasePolicy;
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
import org.springframework.util.FileSystemUtils;

/** The service as it is shipped, against a real broker that outlives it. */
@SpringBootTest(classes = ScoringServiceIT.Broker.class, webEnvironment = WebEnvironment.NONE)
class ScoringServiceIT {

    @TempDir
    private Path disk;

    @Autowired
    private KafkaConnectionDetails connection;

    @Autowired
    private TopicProbes probes;

    private final SettableClock clock = new SettableClock(CALENDAR.startOf(FORTNIGHT));

    private final List<AutoCloseable> open = new ArrayList<>();

    private Producer<String, byte[]> producer;

    @BeforeEach
    void connect() {
        producer = open(RunningService.producer(connection));
    }

    @AfterEach
    void close() throws Exception {
        for (var resource : open.reversed()) {
            resource.close();
        }
    }

    @Test
    void releasedSumsEqualARecountAndPoisonIsSetAside() throws Exception {
        var clinic = new Clinic("recount");
        var everybody = clinic.everybody(FORTNIGHT);
        var poison = "poison".getBytes(StandardCharsets.UTF_8);
        var service = open(service("recount", NoNoiseConfiguration.class));

        send(clinic, everybody);
        send(new ProducerRecord<>(Topics.CHECK_INS, "somebody", poison));
        send(clinic, everybody);
        publish(FORTNIGHT);

        var cells = awaitCells(clinic, CELLS);
        assertThat(cells).extracting(TeamIndicatorReleased::unit)
            .containsExactlyInAnyOrder("north", "south", "ward", clinic.id());
        assertThat(cells).filteredOn(cell -> cell.level() == TeamIndicatorReleased.Level.UNIT)
            .allSatisfy(team -> assertThat(team.sum()).isEqualTo(TEAM_SUM))
            .allSatisfy(team -> assertThat(team.count()).isEqualTo(TEAM_SIZE));
        var letters = open(probes.on(Topics.deadLettersOf(Topics.CHECK_INS))).await(found -> !found.isEmpty());
        assertThat(letters.getFirst().value()).isEqualTo(poison);
        assertThat(service.get("/actuator/health")).contains("\"status\":\"UP\"")
            .as("nothing about disks and folders to everybody")
            .doesNotContain("components", "diskSpace", "path");
        assertThat(service.get("/actuator/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(service.get("/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(service.get("/actuator/health/details")).contains("\"status\":\"UP\"")
            .contains("\"state\":\"RUNNING\"");
        assertThat(service.meters().get("respite.scoring.check.ins").tag("outcome", "unreadable").counter().count())
            .isOne();
        assertThat(service.get("/actuator/prometheus"))
            .contains("respite_scoring_check_ins_total{outcome=\"unreadable\"} 0.0", "respite_releases_total 1.0",
                    "respite_release_overdue_seconds 0.0", "respite_stream_running 1.0",
                    "kafka_stream_failed_stream_threads", "kafka_consumer_coordinator_rebalance_total")
            .doesNotContain("_byte_", "estimate_num_keys", "partition=", "kafka_producer", "http_server");
    }

    @Test
    void theRunningPolicyIsToldBeforeAnybodyAnswersAndNotAgainAtARestart() throws Exception {
        var service = open(service("policy"));
        var told = open(probes.on(Topics.PRIVACY_POLICY)).awaitEvents(EventType.PRIVACY_POLICY_PUBLISHED, 1);
        assertThat(told.getLast()).isEqualTo(PrivacyFigures.of(ReleasePolicy.standard(), told.getLast().publishedAt()));
        service.close();

        var restarted = open(service("policy"));

        awaitMetric(restarted, "respite_privacy_policy_total{outcome=\"current\"} 1.0");
        assertThat(open(probes.on(Topics.PRIVACY_POLICY)).events(EventType.PRIVACY_POLICY_PUBLISHED)).isEqualTo(told);
    }

    @Test
    void whatWasReleasedStaysWhateverIsLost() throws Exception {
        var clinic = new Clinic("restart");
        var everybody = clinic.everybody(FORTNIGHT);
        var service = open(service("restart"));
        send(clinic, everybody);
        publish(FORTNIGHT);
        awaitCells(clinic, CELLS);
        service.close();
        var ledger = ledger(clinic);

        // The disk is kept.
        service = open(service("restart"));
        releaseAnother(clinic, everybody, FORTNIGHT + 1);
        service.close();

        // The disk is lost, the changelogs are there.
        FileSystemUtils.deleteRecursively(disk.resolve("state"));
        service = open(service("restart"));
        releaseAnother(clinic, everybody, FORTNIGHT + 2);
        service.close();

        // All state is lost, the released topic is there.
        open(service("reset"));
        releaseAnother(clinic, everybody, FORTNIGHT + 3);

        assertThat(ledger(clinic)).hasSize(4 * CELLS + 2 * CONTEXT_CELLS).containsAll(ledger);
    }

    private static void awaitMetric(RunningService service, String line) throws Exception {
        long deadline = System.nanoTime() + TopicProbe.PATIENCE.toNanos();
        while (!service.get("/actuator/prometheus").contains(line)) {
            assertThat(System.nanoTime()).as(line).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private void releaseAnother(Clinic clinic, Collection<CheckInAccepted> resent, int fortnight) throws Exception {
        send(clinic, resent);
        send(clinic, clinic.everybody(fortnight));
        publish(fortnight);
        int periods = fortnight - FORTNIGHT + 1;
        assertThat(awaitCells(clinic, periods * CELLS)).extracting(TeamIndicatorReleased::id).doesNotHaveDuplicates();
    }

    private void send(Clinic clinic, Collection<CheckInAccepted> checkIns) throws Exception {
        send(EventType.UNIT_TREE_PUBLISHED.toRecord(clinic.tree()));
        for (CheckInAccepted checkIn : checkIns) {
            send(EventType.CHECK_IN_ACCEPTED.toRecord(checkIn));
        }
    }

    private void send(ProducerRecord<String, byte[]> event) throws Exception {
        producer.send(event).get(TopicProbe.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void publish(int fortnight) {
        clock.set(CALENDAR.publishedAt(fortnight));
    }

    private List<TeamIndicatorReleased> awaitCells(Clinic clinic, int count) {
        try (TopicProbe probe = probes.on(Topics.TEAM_INDICATORS)) {
            return cells(probe.await(found -> cells(found, clinic).size() >= count), clinic);
        }
    }

    private static List<TeamIndicatorReleased> cells(List<ConsumerRecord<String, byte[]>> found, Clinic clinic) {
        return found.stream()
            .map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value()))
            .filter(fortnightsOf(clinic))
            .toList();
    }

    private static Predicate<TeamIndicatorReleased> fortnightsOf(Clinic clinic) {
        return cell -> cell.organisation().equals(clinic.id()) && cell.cadence() == Cadence.FORTNIGHT;
    }

    /** Every record of the clinic with its place and its bytes. */
    private List<String> ledger(Clinic clinic) {
        try (TopicProbe probe = probes.on(Topics.TEAM_INDICATORS)) {
            return probe.records()
                .stream()
                .filter(event -> event.key().startsWith(clinic.id() + "/"))
                .map(event -> event.partition() + ":" + event.offset() + Arrays.toString(event.value()))
                .toList();
        }
    }

    private RunningService service(String application, Class<?>... sources) {
        return RunningService.start(connection, disk, clock, application, sources);
    }

    private <T extends AutoCloseable> T open(T resource) {
        open.add(resource);
        return resource;
    }

    @SpringBootConfiguration
    @Import(RealBackends.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Broker {

    }

}
