package org.respite.http.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Who has signed in is in the session. Nothing of what was in it before stays, neither
 * its id nor whoever had signed in.
 */
final class SessionContexts implements ServerSecurityContextRepository {

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return context != null && context.getAuthentication() instanceof JwtAuthenticationToken who
                ? exchange.getSession().flatMap(session -> begin(session, who)) : Mono.empty();
    }

    private static Mono<Void> begin(WebSession session, JwtAuthenticationToken who) {
        var attributes = session.getAttributes();
        attributes.clear();
        attributes.putAll(SignedIn.texts(who));
        attributes.put(SessionCsrfTokens.ATTRIBUTE, SessionIds.secret());
        return session.changeSessionId();
    }

    /**
     * The session of somebody who has signed in and asks by it alone: whoever shows a
     * token is who that says.
     */
    static Mono<WebSession> signedIn(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION) ? Mono.empty()
                : exchange.getSession().filter(session -> SignedIn.in(session).isPresent());
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getSession()
            .flatMap(session -> Mono.justOrEmpty(SignedIn.in(session)))
            .map(SecurityContextImpl::new);
    }

}
