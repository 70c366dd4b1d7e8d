package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Leaders name planned events, and the running sender keeps still. */
class SilencesIT extends SelfService {

    @Test
    void aSilenceKeepsStillUntilItIsEndedEarly() throws Exception {
        make(webhook());
        var silence = json(exchange(HttpMethod.POST, SILENCES, null, silence(3), 201));
        publishTheUnits();
        send(alert("b", 1, Change.OPENED));
        send(alert("c", 1, Change.OPENED));
        send(alert("c", 2, Change.RESOLVED));
        Awaitility.await().atMost(TIMEOUT).until(() -> ended("SILENCED") == 3);
        assertThat(RECEIVER.received()).isEmpty();

        exchange(HttpMethod.DELETE, SILENCES + "/" + silence.get("id").asString(), "\"1\"", null, 204);
        awaitReceived(1);

        assertThat(RECEIVER.received().getFirst().json().get("type").asString()).isEqualTo("team_alert.reminder");
        assertThat(RECEIVER.received().getFirst().json().at("/data/alert").asString()).isEqualTo(organisation + ":b");
    }

    @Test
    void aSilenceNeedsAnEndAndAReason() {
        refusedSilence(Map.of("unit", "oncology", "reason", "move"), "until: missing (expected: to be set)");
        refusedSilence(Map.of("unit", "oncology", "until", day(3)), "reason: missing (expected: to be set)");
        refusedSilence(Map.of("unit", "oncology", "until", day(3), "reason", "x".repeat(201)),
                "reason: 201 characters (expected: 1..200)");
        refusedSilence(Map.of("unit", "oncology", "until", day(120), "reason", "move"), "at most 120 days in all");
        refusedSilence(Map.of("unit", "oncology", "until", day(-2), "from", day(-5), "reason", "move"), "neither past");
        refusedSilence(Map.of("unit", "oncology", "until", "soon", "reason", "move"),
                "until: not a day (expected: such as 2027-01-31)");
        var made = json(exchange(HttpMethod.POST, SILENCES, null, silence(119), 201));
        var path = SILENCES + "/" + made.get("id").asString();
        exchange(HttpMethod.PUT, path, null, silence(5), 428);
        assertThat(json(exchange(HttpMethod.PUT, path, "\"1\"", silence(5), 200)).get("until").asString())
            .isEqualTo(day(5));
        exchange(HttpMethod.PUT, path, "\"1\"", silence(6), 412);
    }

    @Test
    void theWholeOrganisationHasToBeAskedFor() {
        Map<String, Object> silence = new HashMap<>(Map.of("until", day(3), "reason", "moving house"));
        refusedSilence(silence, "unit: missing (expected: a unit, or wholeOrganisation true)");
        silence.put("unit", null);
        refusedSilence(silence, "unit: missing (expected: a unit, or wholeOrganisation true)");
        silence.put("wholeOrganisation", false);
        refusedSilence(silence, "unit: missing (expected: a unit, or wholeOrganisation true)");
        silence.putAll(Map.of("wholeOrganisation", true, "unit", "oncology"));
        refusedSilence(silence, "wholeOrganisation: true (expected: absent, since there is a unit)");
        assertThat(exchange(HttpMethod.GET, SILENCES, null, null, 200)).isEqualTo("[]");

        silence.remove("unit");
        assertThat(exchange(HttpMethod.POST, SILENCES, null, silence, 201)).contains("\"wholeOrganisation\":true");
        silence.putAll(Map.of("wholeOrganisation", false, "unit", "oncology"));
        assertThat(exchange(HttpMethod.POST, SILENCES, null, silence, 201)).contains("\"wholeOrganisation\":false");
    }

    @Test
    void aFieldThatIsMisspeltSilencesNobody() {
        var misspelt = Map.of("team", "crisis-team", "wholeOrganisation", true, "until", day(6), "reason", "moving");
        refusedSilence(misspelt, "team: no such field (expected: unit, wholeOrganisation, from, until, reason)");
        var made = json(exchange(HttpMethod.POST, SILENCES, null, silence(3), 201));
        var path = SILENCES + "/" + made.get("id").asString();
        assertThat(exchange(HttpMethod.PUT, path, "\"1\"", misspelt, 422)).contains("team: no such field");
        assertThat(exchange(HttpMethod.PUT, path, "W/\"1\"", silence(5), 200)).contains(day(5));
    }

    @Test
    void everyLeaderSeesWhoKeepsEverybodyStill() {
        var made = json(exchange(HttpMethod.POST, SILENCES, null, silence(3), 201));
        var path = SILENCES + "/" + made.get("id").asString();
        assertThat(json(exchange(HttpMethod.GET, path, null, null, 200)).at("/made/by/sub").asString())
            .isEqualTo("lea");

        exchange(HttpMethod.PUT, path, "\"1\"", silence(5), 200);
        var changed = json(exchange(HttpMethod.GET, SILENCES, null, null, 200)).get(0);
        assertThat(changed.at("/made")).isEqualTo(made.at("/made"));
        assertThat(changed.at("/changed/by/sub").asString()).isEqualTo("lea");
        assertThat(changed.at("/changed/at").asString()).isNotEmpty();
    }

    @Test
    void theListIsToldInParts() {
        var made = Stream.of(3, 4, 5)
            .map(days -> json(exchange(HttpMethod.POST, SILENCES, null, silence(days), 201)).get("id").asString())
            .toList();
        var first = client.get()
            .uri(SILENCES + "?limit=2")
            .headers(sent -> sent.setBearerAuth(Tokens.leader("lea", organisation)))
            .exchange()
            .expectBody(String.class)
            .returnResult();
        var link = Objects.requireNonNull(first.getResponseHeaders().getFirst(HttpHeaders.LINK));
        var next = URI.create(SILENCES).resolve(link.substring(1, link.indexOf('>')));

        assertThat(first.getResponseBody()).contains(made.get(0), made.get(1)).doesNotContain(made.get(2));
        assertThat(exchange(HttpMethod.GET, next.toString(), null, null, 200)).contains(made.get(2))
            .doesNotContain(made.get(0), made.get(1));
        assertThat(exchange(HttpMethod.GET, SILENCES + "?limit=0", null, null, 400))
            .contains("limit: not in bounds (expected: 1..1000)");
    }

    @Test
    void whereItIsIsToldFromWhereItWasAskedFor() {
        var location = client.post()
            .uri(SILENCES)
            .headers(headers -> headers.setBearerAuth(Tokens.leader("lea", organisation)))
            .bodyValue(silence(3))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody()
            .returnResult()
            .getResponseHeaders()
            .getLocation();

        assertThat(URI.create("https://intranet.example/respite/api/v1/silences")
            .resolve(Objects.requireNonNull(location))).asString()
            .startsWith("https://intranet.example/respite/api/v1/silences/sil-");
    }

    private long ended(String how) {
        return Objects.requireNonNull(store.findAll(Document.class, "notifications")
            .filter(message -> message.toJson().contains(organisation) && how.equals(message.getString("end")))
            .count()
            .block(TIMEOUT));
    }

    private void refusedSilence(Map<String, ?> request, String why) {
        assertThat(exchange(HttpMethod.POST, SILENCES, null, request, 422)).contains(why);
    }

}
