package org.respite.alert.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What somebody sees who signs in while that is not possible. */
class AwayRedirectTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final ProblemException AWAY = ProblemException.unavailable("the identity provider does not answer");

    @Test
    void whoeverSignsInIsShownThePage() {
        var exchange = exchange("/oauth2/authorization/leader");

        StepVerifier.create(new AwayRedirect().filter(exchange, _ -> Mono.error(AWAY)))
            .expectComplete()
            .verify(TIMEOUT);

        assertThat(exchange.getResponse().getHeaders().getLocation()).isEqualTo(URI.create("/?sign-in=away"));
    }

    @Test
    void whateverElseIsAskedForIsToldThatItIsNotThere() {
        StepVerifier.create(new AwayRedirect().filter(exchange("/config.json"), _ -> Mono.error(AWAY)))
            .expectErrorMatches(AWAY::equals)
            .verify(TIMEOUT);
    }

    @Test
    void otherFaultsAreTold() {
        var fault = new ProblemException(Problem.malformed("code: twice"));

        StepVerifier.create(new AwayRedirect().filter(exchange("/login/oauth2/code/leader"), _ -> Mono.error(fault)))
            .expectErrorMatches(fault::equals)
            .verify(TIMEOUT);
    }

    private static MockServerWebExchange exchange(String path) {
        return MockServerWebExchange.from(MockServerHttpRequest.get(path));
    }

}
