package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.scoring.Clinic;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.state.ContributorStore;
import org.respite.scoring.topology.state.StateStores;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.SettableClock;
import org.respite.testsupport.TestTopics;
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

/** After an upgrade was taken back: the state stays as it is, and the stream is over. */
@SpringBootTest(classes = LaterStateIT.Broker.class, webEnvironment = WebEnvironment.NONE)
class LaterStateIT {

    @TempDir
    private Path disk;

    @Autowired
    private KafkaConnectionDetails connection;

    @Autowired
    private TopicProbes probes;

    static Stream<Arguments> stores() {
        byte[] clinic = "clinic".getBytes(StandardCharsets.UTF_8);
        byte[] later = { (byte) 0x82, 1, 2, 3 };
        return Stream.of(
                Arguments.of(StateStores.CONTRIBUTIONS, ContributorSerdes.KEY.write(ContributorStore.FORMAT_KEY),
                        new byte[] { ContributorSerdes.FORMAT + 1 }),
                Arguments.of(StateStores.LEDGER, clinic, later), Arguments.of(StateStores.ACCOUNTS, clinic, later));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stores")
    void noVersionGoesOnWithWhatALaterOneWrote(String store, byte[] key, byte[] value) throws Exception {
        String application = "later-" + store;
        String changelog = application + "-" + store + "-changelog";
        write(changelog, key, value);

        try (var stream = new MortalStream(bootstrap(), application, disk, new FakeNoiseKeys(),
                new SettableClock(Clinic.CALENDAR.startOf(FORTNIGHT)), 0)) {
            Awaitility.await()
                .atMost(TopicProbe.PATIENCE.multipliedBy(2))
                .until(() -> stream.state() == KafkaStreams.State.ERROR);
        }

        try (TopicProbe probe = probes.on(changelog)) {
            assertThat(probe.records()).hasSize(TestTopics.PARTITIONS)
                .extracting(ConsumerRecord::value)
                .containsOnly(value);
        }
    }

    /** What a later version left behind, on a disk that is new. */
    private void write(String changelog, byte[] key, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap());
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var topic = new NewTopic(changelog, TestTopics.PARTITIONS, (short) 1);
            admin.createTopics(List.of(topic.configs(Map.of("cleanup.policy", "compact")))).all().get();
            for (int partition = 0; partition < TestTopics.PARTITIONS; partition++) {
                producer.send(new ProducerRecord<>(changelog, partition, key, value)).get();
            }
        }
    }

    private String bootstrap() {
        return String.join(",", connection.getBootstrapServers());
    }

    @SpringBootConfiguration
    @Import(RealBackends.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Broker {

    }

}
