package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class OutageIT extends LiveTest {

    private static final String LINE = CheckIns.imported("p1", "night-shift", "inpatient",
            CheckIns.energy(UUID.randomUUID(), 7));

    @Test
    void promisesNothingWhileThereIsNoBroker() {
        batch(http(), Tokens.importer("no-broker"), LINE).expectStatus().isEqualTo(HttpStatus.MULTI_STATUS);

        try (var service = restarted(
                Map.of("spring.kafka.bootstrap-servers", "127.0.0.1:" + SecondService.deadPort()))) {
            unavailable(one(service.http(), Tokens.clinician("p1", "no-broker"), CheckIns.energy(UUID.randomUUID(), 7)),
                    "the broker or the document store");
            unavailable(batch(service.http(), Tokens.importer("no-broker"), LINE, "{", LINE),
                    "the broker or the document store");
            service.management().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        }
    }

    /** On a clock that stands still at a noon of long ago. */
    @Test
    void promisesNothingWhileItIsNotSureOfItsClock() {
        batch(http(), Tokens.importer("no-clock"), LINE).expectStatus().isEqualTo(HttpStatus.MULTI_STATUS);

        try (var service = restarted(Map.of("respite.clock.always", "true"))) {
            one(service.http(), Tokens.clinician("p1", "no-clock"), CheckIns.energy(UUID.randomUUID(), 7))
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, told -> assertThat(told).contains("not sure of its clock"));
            service.management().get().uri("/actuator/health/readiness").exchange().expectStatus().is5xxServerError();
            service.management().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        }
    }

    @Test
    void takesKnownPeoplesCheckInsWhileThereIsNoDocumentStore() {
        var store = new MongoServer(new MemoryBackend());
        store.bind();
        try (var service = restarted(Map.of("spring.mongodb.uri", store.getConnectionString() + "/respite"))) {
            batch(service.http(), Tokens.importer("no-store"), LINE).expectStatus().isEqualTo(HttpStatus.MULTI_STATUS);

            store.shutdownNow();

            one(service.http(), Tokens.clinician("p1", "no-store"), CheckIns.energy(UUID.randomUUID(), 7))
                .expectStatus()
                .isAccepted();
            unavailable(batch(service.http(), Tokens.importer("no-store"), LINE.replace("p1", "p2")),
                    "the broker or the document store");
        }
        finally {
            store.shutdownNow();
        }
    }

    @Test
    void asksForPatienceWhileThereIsNoIdentityProvider() {
        String away = "http://127.0.0.1:" + SecondService.deadPort();
        String token = Tokens.other("JWT", Map.of("iss", away, "sub", "p1", "aud", Tokens.AUDIENCE, "organisation",
                "no-issuer", "scope", "check-ins.write"));
        try (var service = restarted(Map.of(ISSUER, away))) {
            unavailable(one(service.http(), token, CheckIns.energy(UUID.randomUUID(), 7)), "the identity provider");
        }
    }

    private static void unavailable(ResponseSpec response, String who) {
        response.expectStatus()
            .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
            .expectHeader()
            .valueEquals("Retry-After", "5")
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.detail")
            .value(String.class, told -> assertThat(told).startsWith(who + " does not answer"));
    }

}
