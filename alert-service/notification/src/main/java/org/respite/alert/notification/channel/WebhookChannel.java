package org.respite.alert.notification.channel;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.wording.AlertWording;
import reactor.core.publisher.Mono;

/** Signed webhooks by Standard Webhooks 1.0. */
final class WebhookChannel implements Channel {

    private final URI target;

    private final WebhookSignature signature;

    private final AlertWording wording;

    private final HttpPost http;

    private final Clock clock;

    WebhookChannel(URI target, WebhookSignature signature, AlertWording wording, HttpPost http, Clock clock) {
        this.target = target;
        this.signature = signature;
        this.wording = wording;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Mono<DeliveryOutcome> send(Notification message) {
        byte[] body = JsonBody.of(WebhookPayload.of(message, wording.of(message)));
        long attemptedAt = clock.instant().getEpochSecond();
        return http.send(target, body, Map.of("webhook-id", message.messageId(), "webhook-timestamp",
                Long.toString(attemptedAt), "webhook-signature", signature.of(message.messageId(), attemptedAt, body)));
    }

}
