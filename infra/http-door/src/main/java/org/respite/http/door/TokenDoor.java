package org.respite.http.door;

import java.util.function.Function;
import org.respite.http.problem.ProblemException;
import org.respite.http.token.BearerChallenge;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A door that remembers nobody: every request shows its token. */
public final class TokenDoor {

    private TokenDoor() {
    }

    /**
     * What comes in with a token.
     * @param forbidden what whoever is known, but may not, is told about their request
     */
    public static ServerHttpSecurity on(ServerHttpSecurity http,
            ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers,
            Function<ServerHttpRequest, ProblemException> forbidden) {
        ServerAccessDeniedHandler denied = (exchange, _) -> Mono.error(() -> forbidden.apply(exchange.getRequest()));
        ServerAuthenticationEntryPoint unknown = (_, fault) -> Mono.error(BearerChallenge.unauthenticated(fault));
        return withoutSession(http)
            .exceptionHandling(refusals -> refusals.accessDeniedHandler(denied).authenticationEntryPoint(unknown))
            .oauth2ResourceServer(server -> server.authenticationManagerResolver(issuers)
                .accessDeniedHandler(denied)
                .authenticationEntryPoint(unknown));
    }

    static ServerHttpSecurity withoutSession(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
            .logout(ServerHttpSecurity.LogoutSpec::disable)
            .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
            .securityContextRepository(NoOpServerSecurityContextRepository.getInstance());
    }

}
