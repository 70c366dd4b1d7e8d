package org.respite.ingest.security;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.roster.Identifiers;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers the {@link Sender} of the token. */
final class SenderResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sender.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return exchange.getPrincipal().cast(JwtAuthenticationToken.class).map(SenderResolver::sender);
    }

    /** Fails with 403 if the token says too little. */
    static Sender sender(JwtAuthenticationToken token) {
        String organisation = claim(token, "organisation", Identifiers::isUnit, Identifiers.UNIT);
        String subject = claim(token, "sub", Identifiers::isSubject, Identifiers.SUBJECT);
        var scopes = token.getAuthorities();
        return new Sender(organisation, subject, has(scopes, Scopes.WRITE) || has(scopes, Scopes.ANSWER),
                has(scopes, Scopes.IMPORT));
    }

    private static boolean has(Collection<GrantedAuthority> scopes, String scope) {
        return scopes.stream().anyMatch(granted -> Scopes.authority(scope).equals(granted.getAuthority()));
    }

    private static String claim(JwtAuthenticationToken token, String name, Predicate<String> good, String expected) {
        String value = Objects.requireNonNullElse(token.getToken().getClaimAsString(name), "");
        if (!good.test(value)) {
            throw new ProblemException(Problem
                .forbidden(new Violation("token." + name, value.isEmpty() ? "missing" : "unusable", expected)));
        }
        return value;
    }

}
