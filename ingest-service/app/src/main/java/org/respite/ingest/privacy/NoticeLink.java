package org.respite.ingest.privacy;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Names the privacy notice in every response to whoever fetches a questionnaire or hands
 * one in, refusals included: no client gets as far as a first answer without having been
 * told where it is.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class NoticeLink implements WebFilter {

    /** Where the notice is. */
    public static final String PATH = "/api/v1/privacy-notice";

    /** As the header says it; the relation is that of RFC 6903. */
    private static final String LINK = "<" + PATH + ">; rel=\"privacy-policy\"";

    private static final List<String> ANSWERING = List.of("/api/v1/instruments", "/api/v1/check-ins");

    NoticeLink() {
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (ANSWERING.stream().anyMatch(path::startsWith)) {
            exchange.getResponse().getHeaders().add(HttpHeaders.LINK, LINK);
        }
        return chain.filter(exchange);
    }

}
