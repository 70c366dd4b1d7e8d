package org.respite.operations.door;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Stands before everything on the management port. Probes come in without a token, since
 * they learn one word; whoever wants more shows the operators' token. Tokens of people
 * are worth nothing here.
 */
final class ManagementDoor implements WebFilter {

    private static final Set<String> PROBES = Set.of("/actuator/health", "/actuator/health/liveness",
            "/actuator/health/readiness");

    private static final byte[] REFUSAL = """
            {"type":"urn:respite:problem:unauthenticated","title":"A token is needed","status":401,\
            "detail":"authorization: missing or not valid (expected: the operators' bearer token)"}"""
        .getBytes(StandardCharsets.UTF_8);

    private final Optional<OperationsToken> token;

    /**
     * @throws UnsafeSettingException if the port is not one of its own, or other machines
     * could ask without a token
     */
    ManagementDoor(OperationsSettings settings, ManagementAddress address) {
        this.token = OperationsToken.of(settings);
        address.requireOwnPort();
        if (token.isEmpty()) {
            address.requireLoopback();
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return !ManagementServer.serves(exchange) || opensFor(exchange.getRequest()) ? chain.filter(exchange)
                : refuse(exchange);
    }

    private boolean opensFor(ServerHttpRequest request) {
        return PROBES.contains(request.getPath().value())
                || token.map(set -> set.isIn(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))).orElse(true);
    }

    private static Mono<Void> refuse(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.UNAUTHORIZED);
        response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(REFUSAL)));
    }

}
