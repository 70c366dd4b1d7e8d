package org.respite.alert.notification.channel;

import java.net.URI;
import java.util.Map;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.wording.AlertWording;
import reactor.core.publisher.Mono;

/** A webhook of Teams Workflows. */
final class TeamsChannel implements Channel {

    private final URI target;

    private final AlertWording wording;

    private final HttpPost http;

    TeamsChannel(URI target, AlertWording wording, HttpPost http) {
        this.target = target;
        this.wording = wording;
        this.http = http;
    }

    @Override
    public Mono<DeliveryOutcome> send(Notification message) {
        return http.send(target, JsonBody.of(TeamsMessage.of(wording.of(message))), Map.of());
    }

}
