package org.respite.alert.security;

import java.net.URI;
import java.util.List;
import org.respite.http.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Whoever signs in looks at a page, and is told on a page that the identity provider or
 * the store does not answer.
 */
final class AwayRedirect implements WebFilter {

    private static final String AWAY = "?sign-in=away";

    private static final List<String> LOOKED_AT = List.of("/oauth2/", "/login/");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        var answer = chain.filter(exchange);
        return LOOKED_AT.stream().anyMatch(path::startsWith)
                ? answer.onErrorResume(AwayRedirect::isAway, _ -> redirect(exchange.getResponse(), pageOf(path)))
                : answer;
    }

    private static boolean isAway(Throwable fault) {
        return fault instanceof ProblemException problem
                && problem.problem().status() == HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    private static String pageOf(String path) {
        return path.endsWith("/" + PageSignIn.MEMBER_WAY) ? PageSignIn.WHAT_CHANGED : "/";
    }

    private static Mono<Void> redirect(ServerHttpResponse response, String page) {
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(URI.create(page + AWAY));
        return response.setComplete();
    }

}
