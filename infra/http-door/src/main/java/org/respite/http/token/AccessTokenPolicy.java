package org.respite.http.token;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Takes access tokens for this service and nothing else. A provider signs ID tokens with
 * the same key, and they lie about in browsers: what is known of its client alone proves
 * nothing here.
 */
final class AccessTokenPolicy implements OAuth2TokenValidator<Jwt> {

    /** What only ID tokens have: OpenID Connect Core, sections 2 and 3.3.2.11. */
    private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

    private final List<String> audiences;

    private final String audienceClaim;

    /**
     * @param audiences one of them has to be named
     * @param audienceClaim where
     */
    AccessTokenPolicy(List<String> audiences, String audienceClaim) {
        this.audiences = List.copyOf(audiences);
        this.audienceClaim = audienceClaim;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return objection(token).map(AccessTokenPolicy::refused).orElseGet(OAuth2TokenValidatorResult::success);
    }

    private Optional<String> objection(Jwt token) {
        var audience = ClaimPath.texts(token.getClaims(), audienceClaim);
        if (Collections.disjoint(audience, audiences)) {
            return Optional.of(audience.isEmpty() ? "audience: missing" : "audience: another");
        }
        if (isOtherwise(token.getClaims().get("typ"), "bearer")
                || isOtherwise(token.getClaims().get("token_use"), "access")) {
            return Optional.of("typ or token_use: not an access token");
        }
        return saysAccess(token) || !looksLikeId(token) ? Optional.empty() : Optional.of("claims: of an ID token");
    }

    private static boolean isOtherwise(@Nullable Object value, String expected) {
        return value != null && !expected.equalsIgnoreCase(value.toString());
    }

    /**
     * Some providers put a {@code nonce} into access tokens, but then say what they are.
     */
    private static boolean saysAccess(Jwt token) {
        String type = String.valueOf(token.getHeaders().get("typ")).toLowerCase(Locale.ROOT);
        return type.endsWith("at+jwt") || token.getClaims().containsKey("typ")
                || token.getClaims().containsKey("token_use");
    }

    private static boolean looksLikeId(Jwt token) {
        var claims = token.getClaims();
        return OF_ID_TOKENS.stream().anyMatch(claims::containsKey)
                || ClaimPath.texts(claims, "aud").equals(ClaimPath.texts(claims, "azp"));
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }

}
