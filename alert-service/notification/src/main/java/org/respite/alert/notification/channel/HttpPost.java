package org.respite.alert.notification.channel;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.respite.alert.notification.egress.TargetRefusedException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/**
 * Posts JSON. What it reports names no address: those of Slack and Teams are secrets, and
 * for the same reason its client must not be one that is observed.
 */
final class HttpPost {

    private static final String NOT_ALLOWED = "address not allowed";

    private final WebClient client;

    private final Duration limit;

    /**
     * Uses a client.
     * @param limit for a whole attempt; Standard Webhooks 1.0 recommends 15 to 30 s
     */
    HttpPost(WebClient client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    Mono<DeliveryOutcome> send(URI target, byte[] json, Map<String, String> headers) {
        return client.post()
            .uri(target)
            .contentType(MediaType.APPLICATION_JSON)
            .headers(sent -> headers.forEach(sent::set))
            .bodyValue(json)
            .exchangeToMono(answer -> answer.releaseBody().thenReturn(judge(answer)))
            .timeout(limit)
            .onErrorResume(fault -> Mono.just(new DeliveryOutcome.Failed(reason(fault))));
    }

    private static DeliveryOutcome judge(ClientResponse answer) {
        return HttpResponsePolicy.judge(answer.statusCode().value(),
                RetryAfter.of(answer.headers().asHttpHeaders().getFirst("Retry-After")));
    }

    private static String reason(Throwable fault) {
        return switch (fault) {
            case TimeoutException _ -> "timed out";
            case TargetRefusedException _ -> NOT_ALLOWED;
            case WebClientRequestException failed when failed.getCause() instanceof TargetRefusedException ->
                NOT_ALLOWED;
            case WebClientRequestException _ -> "unreachable";
            default -> fault.getClass().getSimpleName();
        };
    }

}
