package org.respite.alert.notification.channel;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.OpenAlert;
import reactor.core.publisher.Mono;

/**
 * Alertmanager's API v2. It keeps alerts in memory and ends those it is not told of
 * again, so open ones are repeated.
 */
final class AlertmanagerChannel implements Channel {

    private final URI alerts;

    private final Map<String, String> headers;

    private final AlertmanagerAlerts wording;

    private final HttpPost http;

    private final Clock clock;

    /**
     * Speaks to one Alertmanager.
     * @param base of its addresses, such as {@code http://alertmanager:9093}
     * @param headers with the bearer token, if it wants one
     */
    AlertmanagerChannel(URI base, Map<String, String> headers, AlertmanagerAlerts wording, HttpPost http, Clock clock) {
        this.alerts = URI.create(base.toString().replaceAll("/+$", "") + "/api/v2/alerts");
        this.headers = Map.copyOf(headers);
        this.wording = wording;
        this.http = http;
        this.clock = clock;
    }

    /** It knows alerts alone: a review is none. */
    @Override
    public Mono<DeliveryOutcome> send(Notification message) {
        if (message.kind() == Notification.Kind.REVIEW) {
            return Mono.just(new DeliveryOutcome.Silenced());
        }
        return http.send(alerts, JsonBody.of(wording.of(message, clock.instant())), headers);
    }

    @Override
    public Mono<Void> repeat(List<OpenAlert> known) {
        if (known.isEmpty()) {
            return Mono.empty();
        }
        var now = clock.instant();
        var repeated = known.stream().flatMap(open -> wording.repeated(open, now)).toList();
        return http.send(alerts, JsonBody.of(repeated), headers).then();
    }

}
