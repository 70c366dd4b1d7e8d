package org.respite.http.session;

import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Ends the session, and leaves nothing of it in the browser, which others may use. The
 * browser forgets it even where the store does not answer.
 */
final class SignOut implements ServerLogoutHandler, ServerLogoutSuccessHandler {

    static final String PATH = "/sign-out";

    private static final URI BEGINNING = URI.create("/");

    private final ServerRedirectStrategy redirect = new UncachedRedirect();

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication who) {
        return Mono.defer(() -> {
            exchange.getExchange()
                .getResponse()
                .getHeaders()
                .set("Clear-Site-Data", "\"cache\",\"cookies\",\"storage\"");
            return exchange.getExchange().getSession().flatMap(WebSession::invalidate);
        });
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange exchange, Authentication who) {
        return redirect.sendRedirect(exchange.getExchange(), BEGINNING);
    }

}
