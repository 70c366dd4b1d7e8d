package org.respite.http.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Takes tokens while they last; one has to say until when. Spring's own validator names
 * the instant in what it objects, which would be in the log and tells tokens apart.
 */
final class TokenTimes implements OAuth2TokenValidator<Jwt> {

    private final JwtTimestampValidator times = new JwtTimestampValidator();

    TokenTimes() {
        times.setAllowEmptyExpiryClaim(false);
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return times.validate(token).hasErrors()
                ? OAuth2TokenValidatorResult
                    .failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, objection(token.getExpiresAt()), null))
                : OAuth2TokenValidatorResult.success();
    }

    private static String objection(@Nullable Instant end) {
        if (end == null) {
            return "exp: missing";
        }
        return end.isBefore(Instant.now()) ? "exp: past" : "nbf: to come";
    }

}
