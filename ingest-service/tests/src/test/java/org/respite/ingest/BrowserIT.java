package org.respite.ingest;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Web pages of other origins call the API if an operator has named them. */
class BrowserIT extends LiveTest {

    private static final String INTRANET = "https://intranet.example";

    @Test
    void noPageIsLetInUnlessItIsNamed() {
        preflight(http(), INTRANET).expectStatus()
            .isUnauthorized()
            .expectHeader()
            .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    @Test
    void aNamedPageIsToldWithoutATokenThatItMayAndThenMay() {
        try (var service = restarted(Map.of("respite.ingest.security.allowed-origins", INTRANET))) {
            preflight(service.http(), INTRANET).expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, INTRANET)
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type")
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
            preflight(service.http(), "https://elsewhere.example").expectStatus().isForbidden();
            post(service.http(), "Bearer no-token").expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, INTRANET);
            post(service.http(), "Bearer " + Tokens.clinician("ana", "browser")).expectStatus()
                .isAccepted()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, INTRANET);
        }
    }

    private static ResponseSpec preflight(WebTestClient http, String origin) {
        return http.options()
            .uri("/api/v1/check-ins")
            .header(HttpHeaders.ORIGIN, origin)
            .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
            .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization,content-type")
            .exchange();
    }

    private static ResponseSpec post(WebTestClient http, String authorization) {
        return http.post()
            .uri("/api/v1/check-ins")
            .header(HttpHeaders.ORIGIN, INTRANET)
            .header(HttpHeaders.AUTHORIZATION, authorization)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(CheckIns.energy(UUID.randomUUID(), 7))
            .exchange();
    }

}
