package org.respite.alert.security;

import java.util.Set;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The Content-Security-Policy: pages run their own scripts, and speak to this service
 * alone. Everything else here is data and may do nothing.
 */
final class PageRules implements ServerHttpHeadersWriter {

    private static final String HEADER = "Content-Security-Policy";

    private static final Set<String> PAGE = Set.of("/", "/index.html", PageSignIn.WHAT_CHANGED);

    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private static final String OWN = NOTHING
            + "; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

    @Override
    public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
        boolean page = PAGE.contains(exchange.getRequest().getPath().pathWithinApplication().value());
        return Mono.fromRunnable(() -> exchange.getResponse().getHeaders().set(HEADER, page ? OWN : NOTHING));
    }

}
