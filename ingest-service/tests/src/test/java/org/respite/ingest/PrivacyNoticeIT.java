package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.privacy.PrivacyPromise;
import org.respite.contract.privacy.PrivacyPromise.Loss;
import org.respite.ingest.privacy.Policies;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class PrivacyNoticeIT extends LiveTest {

    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"privacy-policy\"");

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Test
    void followsThePolicyAsItArrivesAndChanges() throws Exception {
        publish(EventType.PRIVACY_POLICY_PUBLISHED.toRecord(Policies.standard()));
        await().atMost(TIMEOUT).until(() -> told(http()).equals(Policies.standard()));

        publish(new ProducerRecord<>(Topics.PRIVACY_POLICY, "policy", new byte[] { '{' }));
        publish(EventType.PRIVACY_POLICY_PUBLISHED.toRecord(Policies.strict()));
        await().atMost(TIMEOUT).until(() -> told(http()).equals(Policies.strict()));

        page().value(page -> assertThat(page).contains("right in at most 56 of 100 guesses"));
        try (var restarted = restarted(Map.of())) {
            await().atMost(TIMEOUT).until(() -> told(restarted.http()).equals(Policies.strict()));
        }
    }

    @Test
    void aClientThatFollowsTheLinkIsToldTheFiguresThatHold() throws Exception {
        var policy = unheardOf();
        publish(EventType.PRIVACY_POLICY_PUBLISHED.toRecord(policy));
        await().atMost(TIMEOUT).until(() -> told(http()).equals(policy));

        JsonNode notice = notice(http(), linkIn(http().get().uri("/api/v1/instruments").exchange()));

        assertThat(ContractJson.MAPPER.treeToValue(notice.get("policy"), PrivacyPolicyPublished.class))
            .isEqualTo(policy);
        assertThat(notice.at("/guesses")).isEqualTo(ContractJson.MAPPER.readTree("""
                [{"weeks": 8, "rightOf100": 63}, {"weeks": 26, "rightOf100": 71}]"""));
        assertThat(notice.at("/sections").toString()).contains("ε = 1.25 over 8 weeks, ε = 2.5 over 26 weeks");
    }

    @Test
    void namesTheNoticeWhereverSomebodyIsAboutToAnswer() {
        String token = Tokens.clinician("ana", "notice");

        assertThat(linkIn(http().get().uri("/api/v1/instruments/daily-energy/1").exchange()))
            .isEqualTo(linkIn(http().get().uri("/api/v1/instruments/no/such").exchange()))
            .isEqualTo(linkIn(one(http(), token, CheckIns.energy(UUID.randomUUID(), 7))))
            .isEqualTo(linkIn(one(http(), "no-token", CheckIns.energy(UUID.randomUUID(), 7))))
            .isEqualTo(linkIn(batch(http(), Tokens.importer("notice"),
                    CheckIns.imported("ana", "crisis-team", "outpatient", CheckIns.energy(UUID.randomUUID(), 5)))))
            .isEqualTo("/api/v1/privacy-notice");
    }

    @Test
    void asksForPatienceWhileNoPolicyIsKnown() {
        try (var stranded = restarted(
                Map.of("spring.kafka.bootstrap-servers", "127.0.0.1:" + SecondService.deadPort()))) {
            stranded.http()
                .get()
                .uri("/api/v1/privacy-notice")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:respite:problem:not-yet");
        }
    }

    /** Figures that no profile has, so that nobody can know them by heart. */
    private static PrivacyPolicyPublished unheardOf() {
        return new PrivacyPolicyPublished("unheard-of", Instant.parse("2026-09-09T06:00:00Z"), 44,
                Policies.loose().groups(), 7, 9,
                new PrivacyPromise(0.125, 1e-5, 30, List.of(new Loss(8, 1.25, 0.25), new Loss(26, 2.5, 0.41))));
    }

    private void publish(ProducerRecord<String, byte[]> policy) throws Exception {
        kafka.send(policy).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    /** The policy told; another one while none is known. */
    private static PrivacyPolicyPublished told(WebTestClient http) {
        var result = http.get().uri("/api/v1/privacy-notice").exchange().expectBody().returnResult();
        return result.getStatus().is2xxSuccessful()
                ? ContractJson.MAPPER.treeToValue(ContractJson.MAPPER.readTree(result.getResponseBody()).get("policy"),
                        PrivacyPolicyPublished.class)
                : Policies.loose();
    }

    private WebTestClient.BodySpec<String, ?> page() {
        return http().get()
            .uri("/api/v1/privacy-notice")
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class);
    }

    private static JsonNode notice(WebTestClient http, String address) {
        byte[] json = http.get().uri(address).exchange().expectBody().returnResult().getResponseBody();
        return ContractJson.MAPPER.readTree(Objects.requireNonNull(json));
    }

    private static String linkIn(WebTestClient.ResponseSpec response) {
        String link = response.expectBody().returnResult().getResponseHeaders().getFirst(HttpHeaders.LINK);
        Matcher found = LINK.matcher(String.valueOf(link));
        assertThat(found.matches()).as("%s names the notice", link).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

}
