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

    /**
     * Far longer than an answer takes, so that a connection gone deaf (reactor-netty
     * issue 4361, fixed with 1.3.8) is a failure and no pause.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Visitor of(RunningSystem system, Service service, String organisation, Role role) {
        return new Visitor(client(), system.addressOf(service), system.token("somebody", organisation, role));
    }

    /** Without the offer to go on in HTTP/2, which services do not speak. */
    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    Visitor with(String otherToken) {
        return new Visitor(http, door, otherToken);
    }

    Visitor at(URI otherDoor) {
        return new Visitor(http, otherDoor, token);
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
        catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

}
