package org.respite.http.token;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.respite.http.problem.ProblemException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import reactor.core.publisher.Mono;

/**
 * Tells a bad token from an identity provider that does not answer: the first is the
 * sender's to mend, the second is worth another try.
 */
public final class UnavailableAwareTokenManager implements ReactiveAuthenticationManager {

    private final ReactiveAuthenticationManager tokens;

    private final Duration limit;

    /**
     * @param limit how long a request waits for the identity provider
     */
    public UnavailableAwareTokenManager(ReactiveAuthenticationManager tokens, Duration limit) {
        this.tokens = tokens;
        this.limit = limit;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication token) {
        return tokens.authenticate(token)
            .timeout(limit)
            .onErrorMap(UnavailableAwareTokenManager::isTheirs,
                    _ -> ProblemException.unavailable("the identity provider does not answer"));
    }

    private static boolean isTheirs(Throwable fault) {
        return fault instanceof AuthenticationServiceException || fault instanceof JwtDecoderInitializationException
                || fault instanceof TimeoutException;
    }

}
