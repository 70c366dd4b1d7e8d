package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.respite.testsupport.TestTopics;
import org.respite.testsupport.Tokens;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Ready means that check-ins can be taken and filed; alive, that a restart would not
 * help.
 */
class ReadinessIT extends LiveTest {

    @Test
    void isReadyOnceBrokerAndReadersAre() {
        await().atMost(TIMEOUT).until(() -> ready(management()));
    }

    @Test
    void isReadyNoLongerWhenTheBrokerLeaves() {
        var broker = new EmbeddedKafkaKraftBroker(1, TestTopics.PARTITIONS);
        broker.brokerProperties(Map.of("auto.create.topics.enable", "false"));
        broker.afterPropertiesSet();
        broker.addTopics(TestTopics.all().toArray(NewTopic[]::new));

        try (var service = restarted(Map.of("spring.kafka.bootstrap-servers", broker.getBrokersAsString()))) {
            await().atMost(TIMEOUT).until(() -> ready(service.management()));

            broker.destroy();

            await().atMost(TIMEOUT).until(() -> !ready(service.management()));
            service.management().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        }
    }

    /** The readers have to meet its absence: one of them files what is taken. */
    @Test
    void isReadyWithoutTheStoreForCheckInsAreTaken() {
        var store = new MongoServer(new MemoryBackend());
        store.bind();
        try (var service = restarted(Map.of("spring.mongodb.uri", store.getConnectionString() + "/respite"))) {
            await().atMost(TIMEOUT).until(() -> ready(service.management()));
            batch(service.http(), Tokens.importer("unfiled"),
                    CheckIns.imported("p1", "night-shift", "inpatient", CheckIns.energy(UUID.randomUUID(), 7)))
                .expectStatus()
                .isEqualTo(HttpStatus.MULTI_STATUS);

            store.shutdownNow();

            one(service.http(), Tokens.clinician("p1", "unfiled"), CheckIns.energy(UUID.randomUUID(), 7)).expectStatus()
                .isAccepted();
            await().atMost(TIMEOUT).until(() -> readers(service).contains("trying again after"));
            assertThat(ready(service.management())).isTrue();
        }
        finally {
            store.shutdownNow();
        }
    }

    @Test
    void isNotReadyWithAnotherKeyThanTheJournalsHave() {
        var other = KEYS.resolve("other-journal.json").toString();
        await().atMost(TIMEOUT).until(() -> ready(management()));

        try (var service = restarted(
                Map.of("respite.ingest.keys.journal", other, "respite.ingest.keys.create-missing", "true"))) {
            await().atMost(TIMEOUT).until(() -> readers(service).contains("not the key of the journals"));
            assertThat(ready(service.management())).isFalse();
        }
    }

    /** What operators are told of the readers. */
    private static String readers(SecondService service) {
        var health = service.context().getBean("readersHealthIndicator", HealthIndicator.class).health();
        return String.valueOf(Objects.requireNonNull(health).getDetails());
    }

    private static boolean ready(WebTestClient http) {
        return http.get()
            .uri("/actuator/health/readiness")
            .exchange()
            .returnResult(String.class)
            .getStatus()
            .is2xxSuccessful();
    }

}
