package org.respite.http.session;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Keeps cookies as a browser does, and follows nothing by itself. */
final class Browser {

    private final WebTestClient http;

    private final URI base;

    final Map<String, String> cookies = new HashMap<>();

    Browser(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.http = WebTestClient.bindToServer().responseTimeout(Duration.ofSeconds(60)).build();
    }

    Answer get(String path) {
        return answer(http.get().uri(base.resolve(path)).headers(all -> send(all)).exchange());
    }

    Answer post(String path, Map<String, String> form) {
        var fields = new LinkedMultiValueMap<String, String>();
        form.forEach(fields::add);
        return answer(http.post()
            .uri(base.resolve(path))
            .headers(all -> send(all))
            .body(BodyInserters.fromFormData(fields))
            .exchange());
    }

    /** All the way: away, logged in, back. */
    Answer signIn(TestProvider provider, String way, Map<String, Object> claims) {
        return get(
                back(provider.logIn(Objects.requireNonNull(get("/oauth2/authorization/" + way).location()), claims)));
    }

    /** The path and query of an address of the service's, whatever it calls itself. */
    static String back(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private void send(HttpHeaders headers) {
        cookies.forEach((name, value) -> headers.add("Cookie", name + "=" + value));
    }

    private Answer answer(WebTestClient.ResponseSpec response) {
        EntityExchangeResult<String> result = response.expectBody(String.class).returnResult();
        var set = new HashMap<String, ResponseCookie>(result.getResponseCookies().toSingleValueMap());
        set.forEach((name, cookie) -> {
            if (cookie.getMaxAge().isZero()) {
                cookies.remove(name);
            }
            else {
                cookies.put(name, cookie.getValue());
            }
        });
        return new Answer(result.getStatus(), result.getResponseHeaders().getLocation(), set,
                Objects.requireNonNullElse(result.getResponseBody(), ""), result.getResponseHeaders());
    }

    record Answer(HttpStatusCode status, @Nullable URI location, Map<String, ResponseCookie> set, String body,
            HttpHeaders headers) {
    }

}
