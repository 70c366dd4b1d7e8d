package org.respite.alert;

import org.junit.jupiter.api.Test;

/** What the service says of itself while it can do its work. */
class ProbesIT extends FixedTime {

    @Test
    void isReadyByBrokerStoreAndReadersAndAliveByItsThreads() {
        client.get()
            .uri("/actuator/health/readiness")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo("UP");
        client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    }

}
