package org.respite.alert;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the service says of itself while it can do its work. */
class ProbesIT extends FixedTime {

    @Test
    void isReadyByBrokerStoreAndReadersAndAliveByItsThreads() {
        var operators = WebTestClient.bindToServer().baseUrl("http://localhost:" + managementPort).build();
        operators.get()
            .uri("/actuator/health/readiness")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo("UP");
        operators.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    }

}
