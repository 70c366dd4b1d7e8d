package org.respite.ingest.reminders;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Sends a message with nothing in it (RFC 8030). All look alike: no push service learns
 * more than that somebody asked for a reminder. Its client follows no redirect, tries
 * nothing twice and is not observed.
 */
final class PushPost {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    /**
     * Seconds for which a message waits for its device: a reminder of yesterday is none.
     */
    private static final String TTL = "14400";

    private static final Set<Integer> NO_LONGER = Set.of(404, 410);

    private final VapidKey key;

    private final WebClient client;

    PushPost(VapidKey key, WebClient.Builder client) {
        this.key = key;
        var http = HttpClient.create().followRedirect(false).disableRetry(true).responseTimeout(LIMIT);
        this.client = client.clientConnector(new ReactorClientHttpConnector(http)).build();
    }

    /** Never fails. */
    Mono<PushOutcome> send(URI endpoint, Instant now) {
        return client.post()
            .uri(endpoint)
            .header(HttpHeaders.AUTHORIZATION, key.authorization(endpoint, now))
            .header("TTL", TTL)
            .header("Urgency", "low")
            .contentLength(0)
            .exchangeToMono(answer -> answer.releaseBody().thenReturn(outcome(answer.statusCode().value())))
            .timeout(LIMIT)
            .onErrorReturn(PushOutcome.FAILED);
    }

    private static PushOutcome outcome(int status) {
        if (NO_LONGER.contains(status)) {
            return PushOutcome.GONE;
        }
        return status >= 200 && status < 300 ? PushOutcome.TAKEN : PushOutcome.FAILED;
    }

}
