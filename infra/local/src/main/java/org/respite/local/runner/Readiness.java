package org.respite.local.runner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Asks the services whether they are ready. After a replay they may not be for a moment:
 * the clock has just moved by days, and a release or a reading is due until it is made.
 */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;

    private final Map<String, URI> services;

    private final Duration sayingEvery;

    /**
     * @param services where each tells its readiness, by name
     * @param sayingEvery how long to be silent about one that is not ready
     */
    Readiness(HttpClient http, Map<String, URI> services, Duration sayingEvery) {
        this.http = http;
        this.services = new TreeMap<>(services);
        this.sayingEvery = sayingEvery;
    }

    static Readiness of(Site site, HttpClient http, Duration sayingEvery) {
        var ports = site.ports();
        return new Readiness(http, Map
            .of("ingest-service", ports.ingest(), "scoring-service", ports.scoring(), "alert-service", ports.alert())
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey,
                    service -> site.management(service.getValue()).resolve("health/readiness"))),
                sayingEvery);
    }

    /** Returns when all are ready; until then says every now and then which are not. */
    void await(Consumer<String> screen) throws InterruptedException {
        long saidAt = System.nanoTime();
        Map<String, URI> waitedFor = unready();
        while (!waitedFor.isEmpty()) {
            if (System.nanoTime() - saidAt >= sayingEvery.toNanos()) {
                saidAt = System.nanoTime();
                waitedFor.forEach((name, address) -> screen.accept("waits for %s, see %s".formatted(name, address)));
            }
            Thread.sleep(PAUSE);
            waitedFor = unready();
        }
    }

    private Map<String, URI> unready() throws InterruptedException {
        var unready = new TreeMap<String, URI>();
        for (var service : services.entrySet()) {
            if (!isReady(service.getValue())) {
                unready.put(service.getKey(), service.getValue());
            }
        }
        return unready;
    }

    private boolean isReady(URI readiness) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(readiness).timeout(TIMEOUT).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException silent) {
            return false;
        }
    }

}
