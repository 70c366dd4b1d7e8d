package org.respite.http.session;

import java.net.URI;
import java.util.List;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What the door says to those who have not signed in, and to forms that are not its own.
 */
final class SessionRefusals {

    private static final URI BEGINNING = URI.create("/");

    private final ServerRedirectStrategy redirect = new UncachedRedirect();

    /**
     * A page is asked for again by signing in; what was sent is told that it was not
     * taken.
     */
    Mono<Void> signedOut(ServerWebExchange exchange) {
        return isPage(exchange.getRequest().getMethod()) ? redirect.sendRedirect(exchange, BEGINNING)
                : Mono.error(() -> problem("unauthenticated", "Signing in is needed", HttpStatus.UNAUTHORIZED,
                        new Violation("session", "none, or over", "one that began with signing in")));
    }

    /** A form without the token of its page, or with one of a session before this one. */
    Mono<Void> foreignForm(ServerWebExchange exchange, boolean signedIn) {
        return signedIn
                ? Mono.error(() -> problem("forbidden", "Not sent from a page of this session", HttpStatus.FORBIDDEN,
                        new Violation("_csrf", "missing or another", "what the page that is sent from holds")))
                : signedOut(exchange);
    }

    /** Signed in, and not allowed this. */
    Mono<Void> forbidden() {
        return Mono.error(() -> problem("forbidden", "The way you signed in does not allow this", HttpStatus.FORBIDDEN,
                new Violation("session.scope", "not enough", "a way to sign in that allows this")));
    }

    private static boolean isPage(HttpMethod method) {
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    private static ProblemException problem(String kind, String title, HttpStatus status, Violation violation) {
        return new ProblemException(Problem.of(kind, title, status, List.of(violation)));
    }

}
