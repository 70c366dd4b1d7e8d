package org.respite.testsupport;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Signing in with a code, for whoever says who they are: {@code person} and
 * {@code organisation} stand in the address instead of a login.
 */
final class CodeGrants {

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** Sends back where the service wanted it, with a code. */
    void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
            .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The tokens of whoever was given the code, once. */
    String token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null) {
            throw new IOException("a code that was not given, or was used");
        }
        String person = asked.getOrDefault("person", "");
        var scopes = Arrays.stream(asked.getOrDefault("scope", "").split(" "))
            .filter(scope -> !scope.equals("openid"))
            .toList();
        return """
                {"token_type":"Bearer","expires_in":300,"scope":"%s","access_token":"%s","id_token":"%s"}""".formatted(
                String.join(" ", scopes),
                Tokens.forPerson(person, asked.getOrDefault("organisation", ""), scopes, List.of("clinician")),
                Tokens.other("JWT", Map.of("aud", asked.getOrDefault("client_id", ""), "sub", person, "nonce",
                        asked.getOrDefault("nonce", ""))));
    }

    private static Map<String, String> parameters(URI address) {
        return parameters(address.getRawQuery());
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
            .map(parameter -> parameter.split("=", 2))
            .collect(Collectors.toMap(parameter -> parameter[0],
                    parameter -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8), (first, _) -> first));
    }

}
