package org.respite.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How often a provider is asked for its keys, on real sockets. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class KeyRefreshTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger asked = new AtomicInteger();

    private volatile List<RSAKey> published = List.of(key("first"));

    private HttpServer provider;

    private String issuer;

    private ReactiveAuthenticationManagerResolver<ServerWebExchange> door;

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        answer("/.well-known/openid-configuration",
                () -> "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
        answer("/keys", () -> {
            asked.incrementAndGet();
            return new JWKSet(List.copyOf(published)).toString();
        });
        provider.start();
        var claims = new TokenSettings.Claims("aud", "sub", "organisation", List.of("roles"), List.of("scope"));
        door = TrustedIssuers.of(new TokenSettings(List.of("respite"), List.of(), claims, Map.of(), Map.of()), issuer,
                PATIENCE);
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    @Test
    void anyNumberOfForgedTokensMakeOneRequestInAWhile() {
        Instant began = Instant.now();
        assertThat(isTaken(token(published.getFirst()))).isTrue();

        var taken = Flux.range(0, 300)
            .flatMap(each -> authenticated(forged("key-" + each)), 50)
            .collectList()
            .block(PATIENCE);

        assertThat(taken).hasSize(300).containsOnly(false);
        long whiles = 1 + Duration.between(began, Instant.now()).dividedBy(SharedAnswers.WHILE);
        assertThat(asked.get()).isLessThanOrEqualTo(Math.toIntExact(1 + whiles));
        assertThat(isTaken(token(published.getFirst()))).isTrue();
    }

    @Test
    void aNewKeyIsKnownSoon() {
        var old = published.getFirst();
        assertThat(isTaken(token(old))).isTrue();
        var next = key("second");

        published = List.of(old, next);

        await().atMost(PATIENCE).until(() -> isTaken(token(next)));
        assertThat(isTaken(token(old))).isTrue();
    }

    @Test
    void aProviderThatWasAwayIsAskedAgain() {
        var gone = published;
        published = List.of();
        assertThat(isTaken(token(gone.getFirst()))).isFalse();

        published = gone;

        await().atMost(PATIENCE).until(() -> isTaken(token(gone.getFirst())));
    }

    private boolean isTaken(String token) {
        return Boolean.TRUE.equals(authenticated(token).block(PATIENCE));
    }

    private Mono<Boolean> authenticated(String token) {
        var exchange = MockServerWebExchange
            .from(MockServerHttpRequest.get("/").header("Authorization", "Bearer " + token));
        return door.resolve(exchange)
            .flatMap(manager -> manager.authenticate(new BearerTokenAuthenticationToken(token)))
            .map(_ -> true)
            .onErrorReturn(false);
    }

    private String token(RSAKey key) {
        var claims = new JWTClaimsSet.Builder().issuer(issuer)
            .subject("ana")
            .audience("respite")
            .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                claims.build());
        try {
            token.sign(new RSASSASigner(key));
        }
        catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    private String forged(String key) {
        return part("{\"alg\":\"RS256\",\"kid\":\"" + key + "\"}") + "." + part("{\"iss\":\"" + issuer + "\"}")
                + ".AAAA";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        }
        catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void answer(String path, Supplier<String> json) {
        provider.createContext(path, exchange -> respond(exchange, json.get()));
    }

    private static void respond(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

}
