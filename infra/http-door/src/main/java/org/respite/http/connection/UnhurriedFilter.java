package org.respite.http.connection;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Begins every answer on another thread than the one that reads the connection. Services
 * import it as a bean.
 *
 * <p>
 * Reactor Netty 1.3.7, the managed version, stops reading a kept-alive connection once a
 * request that arrived early is answered without such a change of thread: the client's
 * next request is never seen (reactor/reactor-netty issue 4361). Mended in 1.3.8, which
 * needs a Netty that is not managed yet; a test tells when this can go.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UnhurriedFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).subscribeOn(Schedulers.parallel());
    }

}
