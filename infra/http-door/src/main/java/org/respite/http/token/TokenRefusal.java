package org.respite.http.token;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Why a token was refused, in words that hold nothing of it. */
public final class TokenRefusal {

    private TokenRefusal() {
    }

    public static String kind(AuthenticationException refused) {
        Throwable cause = refused.getCause();
        return switch (cause) {
            case null -> String.valueOf(refused.getMessage());
            case JwtValidationException invalid -> invalid.getErrors()
                .stream()
                .map(OAuth2Error::getDescription)
                .distinct()
                .collect(Collectors.joining("; "));
            default -> kind(root(cause));
        };
    }

    /** A parser's message can hold what it could not read. */
    private static String kind(Throwable root) {
        return root instanceof AuthenticationException refused ? String.valueOf(refused.getMessage())
                : root.getClass().getSimpleName();
    }

    private static Throwable root(Throwable fault) {
        @Nullable Throwable cause = fault.getCause();
        return cause == null ? fault : root(cause);
    }

}
