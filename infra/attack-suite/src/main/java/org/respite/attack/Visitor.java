package org.respite.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
record Visitor(HttpClient http, URI door, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static Visitor of(RunningSystem system, Service service, String organisation, Role role) {
        return new Visitor(HttpClient.newHttpClient(), system.addressOf(service),
                system.token("somebody", organisation, role));
    }

    Visitor with(String otherToken) {
        return new Visitor(http, door, otherToken);
    }

    /** Asks with further headers: names and values in turn. */
    HttpResponse<String> get(String path, String... headers) {
        var request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(door.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        }
        catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

}
