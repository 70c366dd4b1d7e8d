package org.respite.alert.security;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The Content-Security-Policy: the page runs its own script, and speaks to this service
 * and to where it signs in. Everything else here is data and may do nothing.
 */
final class PageRules implements ServerHttpHeadersWriter {

    private static final String HEADER = "Content-Security-Policy";

    private static final Set<String> PAGE = Set.of("/", "/index.html");

    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private final SignInOrigins origins;

    PageRules(SignInOrigins origins) {
        this.origins = origins;
    }

    @Override
    public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        return PAGE.contains(exchange.getRequest().getPath().pathWithinApplication().value())
                ? origins.all().doOnNext(known -> write(headers, known)).then()
                : Mono.fromRunnable(() -> headers.set(HEADER, NOTHING));
    }

    private static void write(HttpHeaders headers, Set<String> origins) {
        headers.set(HEADER, NOTHING + "; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' "
                + String.join(" ", origins));
    }

}
