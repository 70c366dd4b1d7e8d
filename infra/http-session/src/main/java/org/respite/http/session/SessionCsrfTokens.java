package org.respite.http.session;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What every form has to say: made with the session, and none for a visitor, who would
 * need a session for it.
 */
final class SessionCsrfTokens implements ServerCsrfTokenRepository {

    static final String ATTRIBUTE = "csrf";

    private static final String HEADER = "X-CSRF-TOKEN";

    private static final String PARAMETER = "_csrf";

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.empty();
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return exchange.getSession()
            .flatMap(session -> Mono.justOrEmpty(session.<String>getAttribute(ATTRIBUTE)))
            .map(token -> new DefaultCsrfToken(HEADER, PARAMETER, token));
    }

}
