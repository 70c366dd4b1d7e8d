package org.respite.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The organisation's identity provider, as far as a resource server sees it: an OpenID
 * Connect discovery document and the public key; and as far as pages see it, which sign
 * in with a code. One a JVM, on a free port, gone with the JVM.
 */
final class IdentityProvider {

    static final RSAKey KEY = newKey();

    static final String ISSUER = start();

    private IdentityProvider() {
    }

    /**
     * Every key has the same id, so that a foreign one is told by its signature alone.
     */
    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").algorithm(JWSAlgorithm.RS256).generate();
        }
        catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery(issuer)));
            server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
            var grants = new CodeGrants();
            server.createContext("/authorize", grants::authorize);
            server.createContext("/token", exchange -> answer(exchange, grants.token(exchange)));
            Thread.ofPlatform().daemon().start(server::start);
            return issuer;
        }
        catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static String discovery(String issuer) {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",\
                "token_endpoint":"%1$s/token","response_types_supported":["code"],\
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"""
            .formatted(issuer);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

}
