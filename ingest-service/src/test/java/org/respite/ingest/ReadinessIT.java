package org.respite.ingest;

import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Ready means that check-ins can be taken and filed; alive, that a restart would not
 * help.
 */
class ReadinessIT extends LiveTest {

    @Test
    void isReadyOnceBrokerAndReadersAre() {
        await().atMost(PATIENCE).until(() -> ready(management()));
    }

    @Test
    void isNotReadyWithoutABroker() {
        try (var service = restarted(
                Map.of("spring.kafka.bootstrap-servers", "127.0.0.1:" + SecondService.deadPort()))) {
            service.management().get().uri("/actuator/health/readiness").exchange().expectStatus().is5xxServerError();
            service.management().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        }
    }

    @Test
    void isReadyWithoutTheStoreForCheckInsAreTaken() {
        var store = new MongoServer(new MemoryBackend());
        store.bind();
        try (var service = restarted(Map.of("spring.mongodb.uri", store.getConnectionString() + "/respite"))) {
            await().atMost(PATIENCE).until(() -> ready(service.management()));

            store.shutdownNow();

            service.management().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        }
        finally {
            store.shutdownNow();
        }
    }

    @Test
    void isNotReadyWithAnotherKeyThanTheJournalsHave() {
        var other = KEYS.resolve("other-journal.json").toString();
        await().atMost(PATIENCE).until(() -> ready(management()));

        try (var service = restarted(
                Map.of("respite.ingest.keys.journal", other, "respite.ingest.keys.create-missing", "true"))) {
            await().atMost(PATIENCE).during(Duration.ofSeconds(1)).until(() -> !ready(service.management()));
        }
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
