package org.respite.attack.running;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * What Prometheus would scrape.
 *
 * @param http keeps connections open
 * @param token what operators show
 */
record MetricsPages(HttpClient http, String token) {

    /** All at once: what waits is the machine. */
    String of(List<URI> services) {
        var pages = services.stream().map(this::page).toList();
        return pages.stream().map(CompletableFuture::join).collect(Collectors.joining("\n"));
    }

    private CompletableFuture<String> page(URI service) {
        var request = HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
            .header("Authorization", "Bearer " + token)
            .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(page -> {
            if (page.statusCode() != 200) {
                throw new IllegalStateException(service + ": status " + page.statusCode() + " (expected: 200)");
            }
            return page.body();
        });
    }

}
