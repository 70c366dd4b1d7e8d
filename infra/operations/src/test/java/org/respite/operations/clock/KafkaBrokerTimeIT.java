package org.respite.operations.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.respite.contract.Topics;
import org.respite.testsupport.RealBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** What a real broker says its time is. */
@SpringBootTest(classes = KafkaBrokerTimeIT.Broker.class, webEnvironment = WebEnvironment.NONE)
class KafkaBrokerTimeIT {

    private static final ClockSettings SETTINGS = new ClockSettings(Duration.ofSeconds(5), Duration.ofMillis(200),
            false);

    @Autowired
    private KafkaConnectionDetails connection;

    @Test
    void theMachinesClockAgreesAndOneThatIsSetDoesNot() {
        try (var right = watch(Clock.systemUTC());
                var ahead = watch(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10)))) {
            var confirmed = new CheckedClock(Clock.systemUTC(), right);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> confirmed.now().isPresent());
            Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ahead.doubt(Instant.now().plusSeconds(600)).orElseThrow().contains("ahead of"));
        }
    }

    @Test
    void aTopicThatKeepsTheSendersTimeIsNoBrokersTime() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CLOCKS);
        try (var admin = Admin.create(settings()); var time = new KafkaBrokerTime("test", settings())) {
            set(admin, topic, "CreateTime");
            try {
                Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThatExceptionOfType(NoBrokerTimeException.class)
                        .isThrownBy(() -> time.append(Instant.now()))
                        .withMessageContaining("expected: message.timestamp.type=LogAppendTime"));
            }
            finally {
                set(admin, topic, "LogAppendTime");
            }
        }
    }

    /** Else the first record would make one that keeps the senders' time. */
    @Test
    void aTopicThatIsMissingIsCreatedWithTheBrokersTimeAndOneThatIsThereStaysAsItIs() throws Exception {
        var topic = new ClocksTopic("clocks-of-another-place", settings());
        topic.ensure();
        topic.ensure();
        new ClocksTopic("clocks-of-nowhere", Map.of("bootstrap.servers", "no.such.host.invalid:9092")).ensure();

        try (var admin = Admin.create(settings())) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
            Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> admin.listTopics().names().get().contains(topic.name()));
            assertThat(admin.describeConfigs(List.of(resource)).all().get().values()).flatExtracting(Config::entries)
                .filteredOn(entry -> entry.name().equals("message.timestamp.type"))
                .extracting(ConfigEntry::value)
                .containsExactly("LogAppendTime");
            admin.deleteTopics(List.of(topic.name())).all().get();
        }
    }

    @Test
    void aProducerThatHasFailedForGoodIsReplacedAndOneThatMayGetOverItIsNot() throws Exception {
        List<MockProducer<String, byte[]>> opened = new ArrayList<>();
        try (var time = new KafkaBrokerTime("test", settings(), _ -> {
            opened.add(new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()));
            return opened.getLast();
        })) {
            time.append(Instant.now());
            opened.getLast().sendException = new org.apache.kafka.common.errors.TimeoutException("slow");
            assertThatExceptionOfType(NoBrokerTimeException.class).isThrownBy(() -> time.append(Instant.now()));
            assertThat(opened).hasSize(1);
            opened.getLast().sendException = new ClusterAuthorizationException("for good");
            assertThatExceptionOfType(NoBrokerTimeException.class).isThrownBy(() -> time.append(Instant.now()));

            time.append(Instant.now());

            assertThat(opened).hasSize(2).first().matches(MockProducer::closed);
        }
    }

    @Test
    void aBrokerThatIsNotThereIsToldAndLeavesTheServiceStarting() throws Exception {
        try (var time = new KafkaBrokerTime("test", Map.of("bootstrap.servers", "no.such.host.invalid:9092"))) {
            assertThatExceptionOfType(NoBrokerTimeException.class).isThrownBy(() -> time.append(Instant.now()))
                .withMessageContaining("the broker does not answer");
        }
    }

    private static void set(Admin admin, ConfigResource topic, String type) throws Exception {
        var change = new AlterConfigOp(new ConfigEntry("message.timestamp.type", type), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
    }

    private ClockWatch watch(Clock clock) {
        return new ClockWatch(clock, new KafkaBrokerTime("test", settings()), SETTINGS, System::nanoTime).start();
    }

    private Map<String, Object> settings() {
        assertThat(connection.getBootstrapServers()).isNotEmpty();
        return Map.of("bootstrap.servers", String.join(",", connection.getBootstrapServers()));
    }

    @SpringBootConfiguration
    @Import(RealBackends.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Broker {

    }

}
