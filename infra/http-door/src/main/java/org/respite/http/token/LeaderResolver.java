package org.respite.http.token;

import org.jspecify.annotations.Nullable;
import org.respite.contract.Ids;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.lang.Contract;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives controllers the {@link Leader} of the token, or the {@link Reader}, or refuses
 * one that names nobody.
 */
public final class LeaderResolver implements HandlerMethodArgumentResolver {

    private static final int MAX_LENGTH = 255;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Leader.class || parameter.getParameterType() == Reader.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return exchange.getPrincipal()
            .cast(JwtAuthenticationToken.class)
            .map(token -> who(parameter.getParameterType(), token.getToken()));
    }

    private static Object who(Class<?> type, Jwt token) {
        return type == Reader.class ? new Reader(organisation(token.getClaimAsString("organisation"))) : leader(token);
    }

    private static Leader leader(Jwt token) {
        return new Leader(organisation(token.getClaimAsString("organisation")), subject(token.getSubject()),
                name(token.getClaimAsString("name")), token.getExpiresAt());
    }

    private static String subject(@Nullable String claim) {
        if (!isText(claim)) {
            throw new ProblemException(Problem.forbidden("token.sub: " + (claim == null ? "missing" : "unusable")
                    + " (expected: 1.." + MAX_LENGTH + " characters)"));
        }
        return claim;
    }

    private static @Nullable String name(@Nullable String claim) {
        return isText(claim) ? claim : null;
    }

    @Contract("null -> false")
    private static boolean isText(@Nullable String claim) {
        return claim != null && !claim.isBlank() && claim.length() <= MAX_LENGTH
                && claim.chars().noneMatch(Character::isISOControl);
    }

    private static String organisation(@Nullable String claim) {
        if (claim == null || !Ids.PATTERN.matcher(claim).matches()) {
            throw new ProblemException(Problem.forbidden("token.organisation: "
                    + (claim == null ? "missing" : "unusable") + " (expected: the id of an organisation)"));
        }
        return claim;
    }

}
