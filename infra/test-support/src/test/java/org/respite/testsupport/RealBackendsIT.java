package org.respite.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.contract.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.test.StepVerifier;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class RealBackendsIT {

    private static final String DEAD_LETTERS = Topics.deadLettersOf(Topics.UNITS);

    @Autowired
    private TopicProbes probes;

    @Autowired
    private KafkaConnectionDetails broker;

    @Autowired
    private ReactiveMongoTemplate documents;

    @Test
    void aProbeSeesWhatWasSentBeforeAndAfterItOpened() throws Exception {
        try (var producer = producer(Map.of()); var probe = probes.on(Topics.UNITS)) {
            send(producer, Topics.UNITS, "a");
            assertThat(probe.records()).extracting("key").containsExactly("a");

            send(producer, Topics.UNITS, "b");
            assertThat(probe.await(records -> records.size() == 2)).extracting("key")
                .containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void aProbePassesOverWhatWasAborted() throws Exception {
        try (var producer = producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "probe-test"));
                var probe = probes.on(Topics.TEAM_INDICATORS)) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, Topics.TEAM_INDICATORS, "aborted");
            producer.abortTransaction();
            producer.beginTransaction();
            send(producer, Topics.TEAM_INDICATORS, "committed");
            producer.commitTransaction();

            assertThat(probe.records()).extracting("key").containsExactly("committed");
        }
    }

    @Test
    void aProbeThatWaitsInVainTellsItsTopicAndNoData() {
        try (var probe = probes.on(DEAD_LETTERS)) {
            assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> probe.await(records -> !records.isEmpty(), Duration.ofMillis(1)))
                .withMessage(DEAD_LETTERS + ": still waiting after 0 records");
        }
    }

    @Test
    void aTopicThatIsNotThereIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> probes.on("no.such.topic"))
            .withMessageContaining("no.such.topic");
    }

    @Test
    void theDocumentStoreKeepsADocument() {
        var kept = documents.insert(new Document("_id", "1").append("level", 42), "things")
            .then(documents.findById("1", Document.class, "things"));

        StepVerifier.create(kept)
            .assertNext(found -> assertThat(found).containsEntry("level", 42))
            .expectComplete()
            .verify(TopicProbe.PATIENCE);
    }

    @Test
    void theServiceIsToldTheIssuer(@Autowired Environment settings) {
        assertThat(settings.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri"))
            .isEqualTo(IdentityProvider.ISSUER);
    }

    private static void send(Producer<String, byte[]> producer, String topic, String key) throws Exception {
        producer.send(new ProducerRecord<>(topic, key, new byte[] { 1 }))
            .get(TopicProbe.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private Producer<String, byte[]> producer(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @SpringBootConfiguration
    @Import({ RealBackends.class, TestIdentity.class })
    @ImportAutoConfiguration({ KafkaAutoConfiguration.class, MongoReactiveAutoConfiguration.class,
            DataMongoReactiveAutoConfiguration.class })
    static class SomeService {

    }

}
