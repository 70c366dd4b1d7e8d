package org.respite.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.attack.surface.RunningSystem.Service;

/**
 * Somebody with a token at a service's door.
 *
 * @param door the service's address
 * @param token an access token; empty for nobody in particular
 */
record ApiClient(HttpClient http, URI door, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Long for an answer, short for a test. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(3);

    static ApiClient of(RunningSystem system, Service service, String organisation, Role role) {
        return new ApiClient(client(), system.addressOf(service), system.token("somebody", organisation, role));
    }

    /** Without the offer to go on in HTTP/2, which services do not speak. */
    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    ApiClient with(String otherToken) {
        return new ApiClient(http, door, otherToken);
    }

    ApiClient at(URI otherDoor) {
        return new ApiClient(http, otherDoor, token);
    }

    /** Asks with further headers: names and values in turn. */
    HttpResponse<String> get(String path, String... headers) {
        return send(with(headers, request(path).GET()).build());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        var request = request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(with(headers, request).build());
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(door.resolve(path)).timeout(FIRST_PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /**
     * Once more on a new connection if there is no answer: thousands of requests are made
     * and one that is lost on the way is no attack.
     */
    private HttpResponse<String> send(HttpRequest request) {
        try {
            return send(http, request);
        }
        catch (HttpTimeoutException deaf) {
            return again(request);
        }
        catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static HttpResponse<String> again(HttpRequest request) {
        try {
            return send(client(), HttpRequest.newBuilder(request, (_, _) -> true).timeout(PATIENCE).build());
        }
        catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

}
