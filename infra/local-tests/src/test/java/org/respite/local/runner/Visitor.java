package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.respite.contract.ContractJson;
import org.respite.local.disk.Secrets;
import org.respite.local.identity.ClientAccessToken;
import tools.jackson.databind.JsonNode;

/** Somebody with a password and an HTTP client. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newHttpClient();

    private final Ports ports;

    private final ClientAccessToken clientAccessToken;

    /**
     * Somebody who knows the password of {@code login}.
     * @param data the runner's data folder
     */
    Visitor(String login, Path data, Ports ports) {
        this.ports = ports;
        this.clientAccessToken = new ClientAccessToken(http, "http://localhost:" + ports.identity(), login,
                Secrets.in(data.resolve("secrets.properties")), InstantSource.system());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return ContractJson.MAPPER.readTree(text(path));
    }

    /** What alert-service answers, as it is. */
    String text(String path) throws IOException, InterruptedException {
        return get(ports.alert(), path);
    }

    /** The entries of one's own journal. */
    JsonNode readOwn(String path) throws IOException, InterruptedException {
        return ContractJson.MAPPER.readTree(get(ports.ingest(), path)).get("entries");
    }

    private String get(int port, String path) throws IOException, InterruptedException {
        var response = patient(to(port, path).build());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    /** What ingest-service tells anybody. */
    JsonNode readUnknown(String path) throws IOException, InterruptedException {
        var response = patient(HttpRequest.newBuilder(at(ports.ingest(), path)).build());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return ContractJson.MAPPER.readTree(response.body());
    }

    HttpResponse<String> handIn(String path, String contentType, String body) throws IOException, InterruptedException {
        return patient(to(ports.ingest(), path).header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body))
            .build());
    }

    /** Comes again as long as it is told to, for a while: the machine may be busy. */
    private HttpResponse<String> patient(HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var response = http.send(request, BodyHandlers.ofString());
        while (response.statusCode() == UNAVAILABLE && System.nanoTime() - start < PATIENCE.toNanos()) {
            Thread.sleep(Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1)));
            response = http.send(request, BodyHandlers.ofString());
        }
        return response;
    }

    String metrics(int port) throws IOException, InterruptedException {
        return actuator(port, "prometheus");
    }

    String health(int port) throws IOException, InterruptedException {
        return actuator(port, "health/details");
    }

    private String actuator(int port, String endpoint) throws IOException, InterruptedException {
        var response = patient(HttpRequest.newBuilder(at(Ports.managementOf(port), "/actuator/" + endpoint)).build());
        assertThat(response.statusCode()).as("%s of port %d: %s", endpoint, port, response.body()).isEqualTo(200);
        return response.body();
    }

    private HttpRequest.Builder to(int port, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(at(port, path)).header("Authorization", "Bearer " + clientAccessToken.current());
    }

    private static URI at(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

}
