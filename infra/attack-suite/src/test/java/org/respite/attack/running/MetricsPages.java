package org.respite.attack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What Prometheus would scrape.
 *
 * @param http keeps connections open
 * @param token what operators show
 */
record MetricsPages(HttpClient http, String token) {

    String of(List<URI> services) {
        return services.stream().map(this::page).collect(Collectors.joining("\n"));
    }

    private String page(URI service) {
        try {
            var page = http.send(HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                .header("Authorization", "Bearer " + token)
                .build(), BodyHandlers.ofString());
            if (page.statusCode() != 200) {
                throw new IllegalStateException(service + ": status " + page.statusCode() + " (expected: 200)");
            }
            return page.body();
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
