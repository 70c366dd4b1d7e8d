package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.respite.contract.ContractJson;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A person at the journal's door. */
abstract class JournalDoor extends LiveTest {

    /** One check-in for each day of September, whose energy is the day's number. */
    List<String> days(String organisation, String subject, int... days) {
        return Arrays.stream(days)
            .mapToObj(day -> again(organisation, subject, UUID.randomUUID().toString(), day))
            .toList();
    }

    String again(String organisation, String subject, String id, int day) {
        var checkIn = CheckIns.energy(UUID.fromString(id), day).replace("2026-09-10T", "2026-09-0%dT".formatted(day));
        assertThat(body(batch(http(), Tokens.importer(organisation),
                CheckIns.imported(subject, "crisis-team", "outpatient", checkIn))))
            .contains("\"status\":202");
        return id;
    }

    /** Waits until so many entries are filed. */
    JsonNode history(String organisation, String subject, String query, int total) {
        await().atMost(TIMEOUT)
            .until(() -> ContractJson.MAPPER.readTree(body(get(organisation, subject, "").expectStatus().isOk()))
                .get("total")
                .asInt() == total);
        return ContractJson.MAPPER.readTree(body(get(organisation, subject, query).expectStatus().isOk()));
    }

    WebTestClient.ResponseSpec get(String organisation, String subject, String path) {
        return ask(http(), HttpMethod.GET, path, Tokens.clinician(subject, organisation), MediaType.APPLICATION_JSON);
    }

    WebTestClient.ResponseSpec delete(String organisation, String subject, String path) {
        return ask(http(), HttpMethod.DELETE, path, Tokens.clinician(subject, organisation),
                MediaType.APPLICATION_JSON);
    }

    static WebTestClient.ResponseSpec ask(WebTestClient http, HttpMethod method, String path, String token,
            MediaType accepted) {
        return http.method(method)
            .uri("/api/v1/check-ins" + path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
            .accept(accepted)
            .exchange();
    }

    static String body(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNullElse(response.expectBody(String.class).returnResult().getResponseBody(), "");
    }

}
