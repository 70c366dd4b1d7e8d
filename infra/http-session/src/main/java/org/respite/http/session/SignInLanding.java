package org.respite.http.session;

import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows whoever has signed in the page of the way they came on. */
final class SignInLanding implements ServerAuthenticationSuccessHandler {

    /** Where the identity provider sends people back to, before the way's id. */
    static final String BACK = "/login/oauth2/code/";

    private final SignInWays ways;

    private final ServerRedirectStrategy redirect = new UncachedRedirect();

    SignInLanding(SignInWays ways) {
        this.ways = ways;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange exchange, Authentication authentication) {
        var landing = ways.landingOf(way(exchange.getExchange()));
        return redirect.sendRedirect(exchange.getExchange(), URI.create(landing));
    }

    /** The id of the way; nobody has to mean one that there is. */
    static String way(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.startsWith(BACK) ? path.substring(BACK.length()) : "";
    }

}
