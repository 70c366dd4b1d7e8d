package org.respite.alert.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.test.StepVerifier;

/** What the page may speak to. */
class PageRulesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = { "/", "/index.html", "/?sign-in=failed" })
    void thePageMaySpeakToThisServiceAlone(String page) {
        assertThat(policy(page)).contains("default-src 'none'", "form-action 'none'", "script-src 'self'")
            .endsWith("; connect-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/units", "/config.json", "/oauth2/authorization/leader" })
    void nothingElseMayDoAnything(String other) {
        assertThat(policy(other)).startsWith("default-src 'none'").doesNotContain("script-src", "connect-src");
    }

    @Test
    void nothingMayShowIt() {
        assertThat(policy("/")).contains("frame-ancestors 'none'");
    }

    private static String policy(String path) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        StepVerifier.create(new PageRules().writeHttpHeaders(exchange)).expectComplete().verify(TIMEOUT);
        return Objects.requireNonNull(exchange.getResponse().getHeaders().getFirst("Content-Security-Policy"));
    }

}
