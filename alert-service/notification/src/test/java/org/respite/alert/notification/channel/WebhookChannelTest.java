package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.message;
import static org.respite.alert.notification.Samples.opened;

import com.standardwebhooks.Webhook;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Receiver;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.wording.AlertWording;
import org.respite.testsupport.SettableClock;

class WebhookChannelTest {

    private final Receiver receiver = new Receiver();

    private final SettableClock clock = new SettableClock(NOON);

    private final WebhookChannel channel = channel(clock, HttpPosts.patient());

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void isVerifiedByAStockReceiver() throws Exception {
        var outcome = Await.on(channel(Clock.systemUTC(), HttpPosts.patient()).send(message(opened("a"))));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Delivered());
        var request = receiver.received().getFirst();
        new Webhook(Samples.SECRET).verify(request.body(), request.headers());
    }

    @Test
    void keepsTheIdAndMovesTheTimeWithEveryAttempt() {
        receiver.answer(500, 200);
        var message = message(opened("a"));

        assertThat(Await.on(channel.send(message))).isEqualTo(new DeliveryOutcome.Failed("status 500"));
        clock.advance(java.time.Duration.ofSeconds(90));
        assertThat(Await.on(channel.send(message))).isEqualTo(new DeliveryOutcome.Delivered());

        assertThat(receiver.received()).extracting(request -> request.header("webhook-id"))
            .containsOnly(message.messageId());
        assertThat(receiver.received()).extracting(request -> request.header("webhook-timestamp"))
            .containsExactly("" + NOON.getEpochSecond(), "" + (NOON.getEpochSecond() + 90));
        assertThat(receiver.received()).extracting(Receiver.Received::body)
            .containsOnly(receiver.received().getFirst().body());
    }

    @Test
    void hasTheShapeStandardWebhooksRecommends() {
        Await.on(channel.send(message(opened("a"))));

        var request = receiver.received().getFirst();
        assertThat(request.header("content-type")).isEqualTo("application/json");
        assertThat(request.header("webhook-id")).matches("msg_[0-9a-f]{32}");
        assertThat(request.json().propertyNames()).containsExactly("type", "timestamp", "data");
        assertThat(request.json().get("type").asString()).isEqualTo("team_alert.opened");
        assertThat(request.json().get("timestamp").asString()).isEqualTo("2026-09-23T12:00:00Z");
        assertThat(request.json().get("data").get("since").asString()).isEqualTo("2026-09-07");
    }

    @Test
    void triesAgainLaterWhereNobodyAnswers() throws Exception {
        receiver.down();
        assertThat(Await.on(channel.send(message(opened("a"))))).isEqualTo(new DeliveryOutcome.Failed("unreachable"));

        try (var silent = new ServerSocket(0)) {
            var target = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            var waiting = new WebhookChannel(target, signature(), new AlertWording(null), HttpPosts.impatient(), clock);
            assertThat(Await.on(waiting.send(message(opened("a"))))).isEqualTo(new DeliveryOutcome.Failed("timed out"));
        }
    }

    private WebhookChannel channel(Clock time, HttpPost http) {
        return new WebhookChannel(receiver.address(), signature(), new AlertWording(Samples.PAGE), http, time);
    }

    private static WebhookSignature signature() {
        return new WebhookSignature("key", List.of(Samples.SECRET));
    }

}
