package org.respite.http.session;

import java.net.URI;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import reactor.core.publisher.Mono;

/** Sends whoever could not sign in back to the beginning, and says to the log why. */
final class SignInFailures implements ServerAuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailures.class);

    /** OAuth's; anybody can write one into an address. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final ServerRedirectStrategy redirect = new UncachedRedirect();

    private final SignInWays ways;

    SignInFailures(SignInWays ways) {
        this.ways = ways;
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException fault) {
        return fault instanceof RefusedSignIn refused ? refused(exchange, refused) : failed(exchange, fault);
    }

    private Mono<Void> refused(WebFilterExchange exchange, RefusedSignIn refused) {
        log.atInfo().addKeyValue("refusal", refused.getMessage()).log("sign-in refused");
        return redirect.sendRedirect(exchange.getExchange(), beginning(exchange, "refused"));
    }

    private Mono<Void> failed(WebFilterExchange exchange, AuthenticationException fault) {
        log.atInfo().addKeyValue("fault", code(fault)).log("sign-in failed");
        return redirect.sendRedirect(exchange.getExchange(), beginning(exchange, "failed"));
    }

    private URI beginning(WebFilterExchange exchange, String why) {
        return URI.create(ways.beginningOf(SignInLanding.way(exchange.getExchange())) + "?sign-in=" + why);
    }

    private static String code(AuthenticationException fault) {
        String code = fault instanceof OAuth2AuthenticationException oauth ? oauth.getError().getErrorCode() : "";
        return CODE.matcher(code).matches() ? code : fault.getClass().getSimpleName();
    }

}
