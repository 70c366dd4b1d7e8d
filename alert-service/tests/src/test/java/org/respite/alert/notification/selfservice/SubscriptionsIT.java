package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.test.json.JsonCompareMode;

/** What leaders may set up, see and change. */
class SubscriptionsIT extends SelfService {

    @Test
    void showsNoSecretTwiceAndKeepsNoneInTheOpen() {
        var made = make(webhook());

        assertThat(exchange(HttpMethod.GET, path(made), null, null, 200)).doesNotContain("whsec_", "/hook");
        assertThat(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, 200)).contains(made.get("id").asString())
            .doesNotContain("whsec_", "/hook");
        var kept = Objects
            .requireNonNull(store.findById(organisation, Document.class, "notificationRosters").block(TIMEOUT));
        assertThat(kept.toJson()).contains("aes:").doesNotContain("whsec_", "/hook");
    }

    @Test
    void changesOnlyWhatWasSeen() {
        var made = make(webhook());
        var narrower = Map.of("unit", "oncology", "minimumSeverity", "high", "findings", List.of("rise"));

        exchange(HttpMethod.PUT, path(made), null, narrower, 428);
        var changed = json(exchange(HttpMethod.PUT, path(made), "\"1\"", narrower, 200));
        assertThat(changed.get("minimumSeverity").asString()).isEqualTo("high");
        assertThat(exchange(HttpMethod.PUT, path(made), "\"1\"", narrower, 412)).contains("(expected: \\\"2\\\")");
        exchange(HttpMethod.DELETE, path(made), "\"1\"", null, 412);
        assertThat(exchange(HttpMethod.PUT, path(made), "\"2\"", Map.of("target", "https://elsewhere.example"), 422))
            .contains("target: set (expected: absent");
    }

    @Test
    void everyLeaderSeesWhoMadeAndChangedIt() {
        var made = make(webhook());
        assertThat(made.at("/by/sub").asString()).isEqualTo("lea");
        assertThat(made.has("changed")).isFalse();

        exchange(HttpMethod.POST, path(made) + "/secret", null, null, 200);
        assertThat(json(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, 200)).at("/0/changed/by/sub").asString())
            .isEqualTo("lea");
    }

    @Test
    void aTestIsAskedForAFewTimesAndThenLater() {
        var made = make(webhook());
        IntStream.range(0, TestMessagePolicy.MAX_OF_ONE)
            .forEach(each -> exchange(HttpMethod.POST, path(made) + "/test", null, null, 200));

        client.post()
            .uri(path(made) + "/test")
            .headers(headers -> headers.setBearerAuth(Tokens.leader("lea", organisation)))
            .exchange()
            .expectStatus()
            .isEqualTo(429)
            .expectHeader()
            .value("Retry-After", seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 600));
        assertThat(RECEIVER.received()).hasSize(TestMessagePolicy.MAX_OF_ONE);
    }

    @Test
    void whereSigningInOnThePageIsNotSetUpTheApiGoesOn() {
        client.get()
            .uri("/config.json")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .json("{}", JsonCompareMode.STRICT);
        client.get().uri("/oauth2/authorization/leader").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void saysWhatIsWrong() {
        refused(Map.of("channel", "fax", "target", "x"), "channel: fax (expected: webhook, email, slack, teams)");
        refused(Map.of("channel", "alertmanager", "target", "http://x"), "channel: alertmanager (expected: ");
        refused(Map.of("channel", "slack"), "target: missing (expected: to be set)");
        refused(Map.of("channel", "slack", "target", "ftp://x"), "target (expected: an http or https address)");
        refused(Map.of("channel", "slack", "target", "http://x", "minimumSeverity", "low"),
                "minimumSeverity: low (expected: watch, alert, high)");
        refused(Map.of("channel", "slack", "target", "http://x", "findings", List.of()), "findings: none (expected: ");
        refused(Map.of("channel", "slack", "target", "http://x", "unit", "no unit"), "unit: not an id (expected: ");
        refused(Map.of("channel", "slack", "target", "http://x", "team", "oncology"),
                "team: no such field (expected: unit, minimumSeverity, findings, channel, target)");
        refused(Map.of("channel", "slack", "target", 5), "target: of another kind (expected: a text)");
        assertThat(exchange(HttpMethod.POST, SUBSCRIPTIONS, null, Map.of("channel", "email", "target", "a@b.example"),
                409))
            .contains("there is no mail server");
    }

    @Test
    void anotherOrganisationsAreAsUnknownAsNone() {
        var made = make(webhook());
        var silence = json(exchange(HttpMethod.POST, SILENCES, null, silence(3), 201));
        for (String path : List.of(path(made), SILENCES + "/" + silence.get("id").asString())) {
            var none = path.substring(0, path.lastIndexOf('/')) + "/none";
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
                assertThat(exchange(method, path, "\"1\"", null, "stranger", 404))
                    .isEqualTo(exchange(method, none, "\"1\"", null, "stranger", 404));
            }
        }
        for (String action : List.of("/secret", "/test")) {
            exchange(HttpMethod.POST, path(made) + action, null, null, "stranger", 404);
        }
        exchange(HttpMethod.PUT, path(made), "\"1\"", Map.of(), "stranger", 404);
        assertThat(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, "stranger", 200)).isEqualTo("[]");
        exchange(HttpMethod.GET, path(made), null, null, 200);
    }

    @Test
    void showsThoseOfTheSettingsButLetsNobodyChangeThem() {
        assertThat(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, "fixed", 200))
            .contains("\"origin\":\"settings\"", "https://hooks.example/…")
            .doesNotContain("T0KEN");
        var path = SUBSCRIPTIONS + "/warehouse";
        exchange(HttpMethod.DELETE, path, "\"1\"", null, "fixed", 409);
        exchange(HttpMethod.PUT, path, "\"1\"", Map.of(), "fixed", 409);
        exchange(HttpMethod.POST, path + "/test", null, null, "fixed", 409);
        exchange(HttpMethod.GET, path, null, null, 404);
    }

    @Test
    void manyAtOnceLoseNoneAndFiftyAreEnough() {
        IntStream.range(0, SubscriptionCommands.MAX_SUBSCRIPTIONS).parallel().forEach(each -> make(webhook()));

        assertThat(json(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, 200)).size())
            .isEqualTo(SubscriptionCommands.MAX_SUBSCRIPTIONS);
        assertThat(exchange(HttpMethod.POST, SUBSCRIPTIONS, null, webhook(), 409)).contains("subscriptions: 50");
    }

    @Test
    void letsInLeadersOnly() {
        for (String path : List.of(SUBSCRIPTIONS, SILENCES)) {
            client.get().uri(path).exchange().expectStatus().isUnauthorized();
            client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.clinician("carl", organisation)))
                .exchange()
                .expectStatus()
                .isForbidden();
        }
    }

    private void refused(Map<String, ?> request, String why) {
        assertThat(exchange(HttpMethod.POST, SUBSCRIPTIONS, null, request, 422)).contains(why);
    }

}
