package org.respite.alert.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.test.StepVerifier;

/** What the page may speak to. */
class PageRulesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private HttpServer provider = listening();

    private String document = "{\"token_endpoint\":\"https://tokens.example/oauth2/token?x=1\"}";

    private int status = 200;

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
        catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }

    @BeforeEach
    void answer() {
        provider.createContext("/tenant/.well-known/openid-configuration", exchange -> {
            byte[] json = document.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void thePageMaySpeakToTheTokenEndpointWhereverThatIs() {
        assertThat(policy(policy(), "/")).endsWith("connect-src 'self' " + origin() + " https://tokens.example");
        assertThat(policy(policy(), "/index.html")).contains("default-src 'none'", "script-src 'self'");
    }

    @Test
    void nothingElseMayDoAnything() {
        assertThat(policy(policy(), "/api/v1/units")).startsWith("default-src 'none'")
            .doesNotContain("script-src", "connect-src");
    }

    @Test
    void anEndpointThatIsNoAddressAddsNothing() {
        document = "{\"token_endpoint\":\"javascript:x; script-src *\"}";
        assertThat(policy(policy(), "/")).endsWith("connect-src 'self' " + origin());
        document = "[";
        assertThat(policy(policy(), "/")).endsWith("connect-src 'self' " + origin());
    }

    @Test
    void withoutTheProviderThePageMaySpeakToTheIssuerAlone() {
        status = 503;
        assertThat(policy(policy(), "/")).endsWith("connect-src 'self' " + origin());
        var issuer = origin();
        provider.stop(0);
        assertThat(policy(policy(), "/")).endsWith("connect-src 'self' " + issuer);
    }

    @Test
    void whatIsSetNeedsNoProvider() {
        var settings = new PageSettings(URI.create("https://id.invalid/tenant"), "page",
                List.of(URI.create("https://tokens.example:8443/token")));
        assertThat(policy(new PageRules(new SignInOrigins(settings, WebClient.create(), TIMEOUT)), "/"))
            .endsWith("connect-src 'self' https://id.invalid https://tokens.example:8443");
    }

    private String origin() {
        return "http://localhost:" + provider.getAddress().getPort();
    }

    private PageRules policy() {
        return new PageRules(new SignInOrigins(new PageSettings(URI.create(origin() + "/tenant/"), "page", List.of()),
                WebClient.create(), TIMEOUT));
    }

    private static String policy(PageRules policy, String path) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        StepVerifier.create(policy.writeHttpHeaders(exchange)).expectComplete().verify(TIMEOUT);
        return Objects.requireNonNull(exchange.getResponse().getHeaders().getFirst("Content-Security-Policy"));
    }

}
