package org.respite.http.token;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.respite.http.problem.ProblemException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class UnavailableAwareTokenManagerTest {

    private static final Duration LIMIT = Duration.ofSeconds(4);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Authentication TOKEN = new BearerTokenAuthenticationToken("token");

    @Test
    void aBadTokenIsTheSendersToMend() {
        StepVerifier.create(authenticated(Mono.error(new InvalidBearerTokenException("expired"))))
            .expectError(InvalidBearerTokenException.class)
            .verify(PATIENCE);
    }

    @Test
    void anIdentityProviderThatDoesNotAnswerIsNot() {
        StepVerifier.create(authenticated(Mono.error(new AuthenticationServiceException("no keys"))))
            .expectError(ProblemException.class)
            .verify(PATIENCE);
        StepVerifier
            .create(authenticated(
                    Mono.error(new JwtDecoderInitializationException("no issuer", new IllegalStateException()))))
            .expectError(ProblemException.class)
            .verify(PATIENCE);
    }

    @Test
    void noRequestWaitsForItLongerThanTheLimit() {
        StepVerifier.withVirtualTime(() -> authenticated(Mono.never()))
            .expectSubscription()
            .expectNoEvent(LIMIT)
            .expectError(ProblemException.class)
            .verify(PATIENCE);
    }

    private static Mono<Authentication> authenticated(Mono<Authentication> answer) {
        return new UnavailableAwareTokenManager(_ -> answer, LIMIT).authenticate(TOKEN);
    }

}
