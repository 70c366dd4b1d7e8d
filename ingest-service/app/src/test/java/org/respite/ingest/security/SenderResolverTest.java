package org.respite.ingest.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.respite.http.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SenderResolverTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Test
    void readsWhoSendsAndWhatTheyMay() {
        StepVerifier.create(resolved(Map.of("sub", "ana", "organisation", "lakeside"), "check-ins.write"))
            .expectNext(new Sender("lakeside", "ana", true, false))
            .expectComplete()
            .verify(TIMEOUT);
        StepVerifier.create(resolved(Map.of("sub", "ana", "organisation", "lakeside"), "check-ins.answer"))
            .expectNext(new Sender("lakeside", "ana", true, false))
            .expectComplete()
            .verify(TIMEOUT);
        StepVerifier.create(resolved(Map.of("sub", "machine", "organisation", "lakeside"), "check-ins.import"))
            .expectNext(new Sender("lakeside", "machine", false, true))
            .expectComplete()
            .verify(TIMEOUT);
    }

    @Test
    void refusesTokensThatNameNobodyOrNoOrganisation() {
        for (Map<String, Object> claims : List.<Map<String, Object>>of(Map.of("sub", "ana"),
                Map.of("sub", "ana", "organisation", "lake side"), Map.of("organisation", "lakeside"),
                Map.of("sub", "a\nb", "organisation", "lakeside"),
                Map.of("sub", "a".repeat(129), "organisation", "lakeside"))) {
            StepVerifier.create(resolved(claims, "check-ins.write"))
                .expectErrorSatisfies(fault -> assertThat(fault).isInstanceOf(ProblemException.class)
                    .hasMessage("urn:respite:problem:forbidden"))
                .verify(TIMEOUT);
        }
    }

    private static Mono<Object> resolved(Map<String, Object> claims, String scope) {
        var token = Jwt.withTokenValue("token").header("alg", "none").claims(all -> all.putAll(claims)).build();
        var sender = new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList("SCOPE_" + scope));
        var exchange = MockServerWebExchange.builder(MockServerHttpRequest.get("/")).principal(sender).build();
        return new SenderResolver().resolveArgument(parameter(), new BindingContext(), exchange);
    }

    private static MethodParameter parameter() {
        return MethodParameter.forExecutable(FixedSender.class.getDeclaredConstructors()[0], 0);
    }

    /** Anything that takes a sender. */
    private record FixedSender(Sender sender) {
    }

}
