package org.respite.alert.notification;

import java.net.URI;
import java.util.Map;
import reactor.core.publisher.Mono;

/** A Slack incoming webhook. */
final class SlackChannel implements Channel {

    private final URI target;

    private final AlertWording wording;

    private final HttpPost http;

    SlackChannel(URI target, AlertWording wording, HttpPost http) {
        this.target = target;
        this.wording = wording;
        this.http = http;
    }

    @Override
    public Mono<Outcome> send(Notification message) {
        return http.send(target, Json.bytes(SlackMessage.of(wording.of(message))), Map.of());
    }

}
