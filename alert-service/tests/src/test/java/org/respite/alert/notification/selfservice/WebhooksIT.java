package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.message.Fingerprint;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Leaders make webhooks, and the running sender tells them, signed. */
class WebhooksIT extends SelfService {

    @Test
    void aNewWebhookIsToldSignedUntilItIsRemoved() throws Exception {
        var made = make(webhook());
        var secret = made.get("secret").asString();
        assertThat(made.get("target").asString()).isEqualTo("http://127.0.0.1/…");
        publishTheUnits();
        send(alert("a", 1, Change.OPENED));
        awaitReceived(1);
        new Webhook(secret).verify(RECEIVER.received().getFirst().body(), RECEIVER.received().getFirst().headers());

        var second = make(webhook());
        assertThat(exchange(HttpMethod.DELETE, path(made), "\"1\"", null, 204)).isEmpty();
        send(alert("a", 2, Change.RESOLVED));
        awaitReceived(2);

        assertThat(RECEIVER.received()).hasSize(2);
        new Webhook(second.get("secret").asString()).verify(RECEIVER.received().getLast().body(),
                RECEIVER.received().getLast().headers());
        exchange(HttpMethod.GET, path(made), null, null, 404);
    }

    @Test
    void signsWithBothSecretsWhileOneIsBeingChanged() throws Exception {
        var made = make(webhook());
        var next = json(exchange(HttpMethod.POST, path(made) + "/secret", null, null, 200));

        assertThat(json(exchange(HttpMethod.POST, path(made) + "/test", null, null, 200)).get("outcome").asString())
            .isEqualTo("delivered");

        var told = RECEIVER.received().getFirst();
        assertThat(told.json().get("type").asString()).isEqualTo("team_alert.test");
        for (JsonNode either : List.of(made, next)) {
            new Webhook(either.get("secret").asString()).verify(told.body(), told.headers());
        }
    }

    @Test
    void aReceiverThatIsGoneIsShownAndToldAgainOnceATestArrives() throws Exception {
        publishTheUnits();
        var made = make(webhook());
        RECEIVER.answer(410);
        send(alert("gone", 1, Change.OPENED));
        Awaitility.await()
            .atMost(TIMEOUT)
            .untilAsserted(() -> assertThat(seen(made).get("state").asString()).isEqualTo("stopped"));
        assertThat(seen(made).get("lastError").asString()).isEqualTo("status 410");
        assertThat(seen(made).get("stateSince").asString()).isNotEmpty();
        assertThat(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, 200)).contains("\"state\":\"stopped\"");

        exchange(HttpMethod.POST, path(made) + "/test", null, null, 200);
        assertThat(json(exchange(HttpMethod.GET, path(made), null, null, 200)).get("state").asString())
            .isEqualTo("active");
        send(alert("gone", 2, Change.RESOLVED));
        send(alert("next", 1, Change.OPENED));

        Awaitility.await()
            .atMost(TIMEOUT)
            .until(() -> RECEIVER.received()
                .stream()
                .anyMatch(told -> told.json().at("/data/alert").asString().endsWith(":next")));
        exchange(HttpMethod.DELETE, path(made), "\"1\"", null, 204);
    }

    @Test
    void readsOnWhatAnEarlierVersionKeptOfAReceiverThatIsGone() {
        var made = make(webhook());
        var id = made.get("id").asString();
        store
            .save(new Document("_id", id).append("open", List.of())
                .append("goneTarget", Fingerprint.of(RECEIVER.address().toString())), "notificationSubscriptions")
            .block(TIMEOUT);

        assertThat(seen(made).get("state").asString()).isEqualTo("stopped");
        assertThat(seen(made).get("lastError").asString()).isEqualTo("status 410");
        assertThat(seen(made).get("stateSince")).isNull();
    }

    /** Earlier versions took a webhook in the clear wherever it led. */
    @Test
    void whatAnEarlierVersionTookInTheClearIsShownAndNotTold() throws Exception {
        publishTheUnits();
        var made = make(webhook());
        var kept = Objects
            .requireNonNull(store.findById(organisation, Document.class, "notificationRosters").block(TIMEOUT));
        kept.getList("subscriptions", Document.class).getFirst().put("target", "plain:http://1.1.1.1/hook");
        store.save(kept, "notificationRosters").block(TIMEOUT);
        Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);

        send(alert("clear", 1, Change.OPENED));

        Awaitility.await()
            .atMost(TIMEOUT)
            .untilAsserted(() -> assertThat(seen(made).get("state").asString()).isEqualTo("failing"));
        assertThat(seen(made).get("lastError").asString()).isEqualTo("address not allowed");
        exchange(HttpMethod.DELETE, path(made), "\"1\"", null, 204);
    }

    @Test
    void saysSoWhenATestMessageIsNotTaken() {
        var made = make(webhook());
        RECEIVER.answer(418);

        assertThat(exchange(HttpMethod.POST, path(made) + "/test", null, null, 502))
            .contains("target: status 418 (expected: to take the test message)");
    }

    private JsonNode seen(JsonNode made) {
        return json(exchange(HttpMethod.GET, path(made), null, null, 200));
    }

}
