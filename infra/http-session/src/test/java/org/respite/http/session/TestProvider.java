package org.respite.http.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.respite.contract.ContractJson;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An identity provider with real keys and tokens, where logging in is a method. It can be
 * away and come back.
 */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "pages";

    private final RSAKey key = key();

    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    /** Everything it ever issued. */
    final List<String> issued = new CopyOnWriteArrayList<>();

    private final int port;

    private @Nullable HttpServer server;

    /** Not there yet. */
    TestProvider() {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    TestProvider start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.createContext("/.well-known/openid-configuration",
                    exchange -> answer(exchange, 200, description()));
            started.createContext("/jwks",
                    exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
            started.createContext("/token", this::token);
            started.start();
            server = started;
            return this;
        }
        catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /**
     * Somebody logs in where a service has sent them.
     * @param claims of the access token, over the usual ones
     * @return where they are sent back to
     */
    URI logIn(URI sentTo, Map<String, Object> claims) {
        return logIn(sentTo, claims, Map.of());
    }

    /**
     * @param idClaims of the ID token, over the usual ones
     */
    URI logIn(URI sentTo, Map<String, Object> claims, Map<String, Object> idClaims) {
        var asked = UriComponentsBuilder.fromUri(sentTo).build().getQueryParams();
        String code = UUID.randomUUID().toString();
        logins.put(code, new Login(asked, claims, idClaims));
        return UriComponentsBuilder.fromUriString(decoded(asked, "redirect_uri"))
            .queryParam("code", code)
            .queryParam("state", Objects.requireNonNull(asked.getFirst("state")))
            .build(true)
            .toUri();
    }

    private Map<String, Object> description() {
        return Map.of("issuer", issuer(), "jwks_uri", issuer() + "/jwks", "authorization_endpoint",
                issuer() + "/authorize", "token_endpoint", issuer() + "/token", "response_types_supported",
                List.of("code"), "subject_types_supported", List.of("public"), "id_token_signing_alg_values_supported",
                List.of("RS256"), "userinfo_endpoint", issuer() + "/nobody-asks");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = UriComponentsBuilder.newInstance()
            .query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
            .build()
            .getQueryParams();
        var login = logins.remove(decoded(form, "code"));
        if (login == null || !login.isFor(form)) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var scope = decoded(login.asked, "scope").replace("openid ", "");
        answer(exchange, 200, Map.of("token_type", "Bearer", "expires_in", 300, "scope", scope, "refresh_token",
                issue("refresh"), "id_token",
                sign("JWT", Map.of("aud", CLIENT, "sub", "ana", "nonce", decoded(login.asked, "nonce")),
                        login.idClaims),
                "access_token",
                sign("at+jwt", Map.of("aud", "respite", "sub", "ana", "organisation", "riverside", "scope", scope),
                        login.claims)));
    }

    private String sign(String type, Map<String, Object> usual, Map<String, Object> others) {
        var claims = new JWTClaimsSet.Builder().issuer(issuer())
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        usual.forEach(claims::claim);
        others.forEach((name, value) -> claims.claim(name, "".equals(value) ? null : value));
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(new JOSEObjectType(type));
        try {
            var token = new SignedJWT(header.build(), claims.build());
            token.sign(new RSASSASigner(key));
            return issue(token.serialize());
        }
        catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String issue(String token) {
        issued.add(token);
        return token;
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").algorithm(JWSAlgorithm.RS256).generate();
        }
        catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String decoded(MultiValueMap<String, String> form, String name) {
        return URLDecoder.decode(String.valueOf(form.getFirst(name)), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        byte[] body = ContractJson.MAPPER.writeValueAsBytes(json);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private record Login(MultiValueMap<String, String> asked, Map<String, Object> claims,
            Map<String, Object> idClaims) {

        boolean isFor(MultiValueMap<String, String> form) {
            return decoded(form, "client_id").equals(CLIENT) && decoded(asked, "client_id").equals(CLIENT)
                    && decoded(form, "redirect_uri").equals(decoded(asked, "redirect_uri"))
                    && decoded(asked, "code_challenge_method").equals("S256")
                    && decoded(asked, "code_challenge").equals(s256(decoded(form, "code_verifier")));
        }

        private static String s256(String verifier) {
            try {
                return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
            }
            catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

}
