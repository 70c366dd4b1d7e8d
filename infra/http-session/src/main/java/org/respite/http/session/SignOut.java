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

    /** Of this address alone. */
    private static final String OWN = "\"cache\",\"storage\"";

    /** Cookies are those of neighbouring services, too. */
    private static final String ALL = "\"cache\",\"cookies\",\"storage\"";

    private final String cleared;

    private final ServerRedirectStrategy redirect = new UncachedRedirect();

    /**
     * Clears what is here.
     * @param others whether others use the browser, so that nothing may stay
     */
    SignOut(boolean others) {
        this.cleared = others ? ALL : OWN;
    }

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication who) {
        return Mono.defer(() -> {
            exchange.getExchange().getResponse().getHeaders().set("Clear-Site-Data", cleared);
            return exchange.getExchange().getSession().flatMap(WebSession::invalidate);
        });
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange exchange, Authentication who) {
        return redirect.sendRedirect(exchange.getExchange(), BEGINNING);
    }

}
