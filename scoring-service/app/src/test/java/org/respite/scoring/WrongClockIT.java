package org.respite.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.testsupport.RealBackends;
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

/** The service with a clock that is three weeks ahead of a real broker's. */
@SpringBootTest(classes = WrongClockIT.Broker.class, webEnvironment = WebEnvironment.NONE)
class WrongClockIT {

    private static final String READINESS = "/actuator/health/readiness";

    @TempDir
    private Path disk;

    @Autowired
    private KafkaConnectionDetails connection;

    @Autowired
    private TopicProbes probes;

    @Test
    void releasesNothingAndIsNotReadyUntilItIsRight() throws Exception {
        var clinic = new Clinic("skewed");
        int open = Clinic.CALENDAR.fortnightOf(Instant.now());
        int over = open - 2;
        var clock = new SkewedClock(Duration.ofDays(21));
        try (var service = RunningService.start(connection, disk, clock, "skewed",
                List.of("--respite.clock.always=true", "--respite.clock.every=2s",
                        "--management.endpoint.health.show-details=always"))) {
            send(clinic, open, over);
            await(() -> service.get("/actuator/health").contains("RUNNING"));
            await(() -> service.get(READINESS).contains("OUT_OF_SERVICE"));
            assertThat(service.get("/actuator/health"))
                .containsPattern("the clock is 18(14400|143\\d\\d)\\.\\d s ahead of the broker");
            Thread.sleep(3_000);
            assertThat(periods()).isEmpty();

            clock.ahead = Duration.ZERO;
            await(() -> service.get(READINESS).contains("\"status\":\"UP\""));
            await(() -> periods().contains(over));
            assertThat(periods()).doesNotContain(open);
            clock.ahead = Duration.ofDays(-21);
            await(() -> service.get("/actuator/health").contains("behind the broker"));
        }
    }

    private void send(Clinic clinic, int... fortnights) throws Exception {
        try (var producer = RunningService.producer(connection)) {
            send(producer, EventType.UNIT_TREE_PUBLISHED.toRecord(clinic.tree()));
            for (int fortnight : fortnights) {
                for (var checkIn : clinic.everybody(fortnight)) {
                    send(producer, EventType.CHECK_IN_ACCEPTED.toRecord(checkIn));
                }
            }
        }
    }

    private static void send(org.apache.kafka.clients.producer.Producer<String, byte[]> producer,
            ProducerRecord<String, byte[]> event) throws Exception {
        producer.send(event).get(TopicProbe.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private List<Integer> periods() {
        try (TopicProbe probe = probes.on(Topics.TEAM_INDICATORS)) {
            return probe.records()
                .stream()
                .map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value()))
                .filter(cell -> cell.cadence() == TeamIndicatorReleased.Cadence.FORTNIGHT)
                .map(TeamIndicatorReleased::period)
                .distinct()
                .toList();
        }
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(TopicProbe.PATIENCE.multipliedBy(2)).until(condition);
    }

    private static final class SkewedClock extends Clock {

        private volatile Duration ahead;

        SkewedClock(Duration ahead) {
            this.ahead = ahead;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("zone: " + zone + " (expected: UTC)");
        }

    }

    @SpringBootConfiguration
    @Import(RealBackends.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Broker {

    }

}
