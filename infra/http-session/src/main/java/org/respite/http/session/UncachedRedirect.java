package org.respite.http.session;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where to go depends on who asks and when, whatever a service says of its pages. */
final class UncachedRedirect implements ServerRedirectStrategy {

    private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    @Override
    public Mono<Void> sendRedirect(ServerWebExchange exchange, URI location) {
        return Mono.defer(() -> {
            exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
            return redirect.sendRedirect(exchange, location);
        });
    }

}
