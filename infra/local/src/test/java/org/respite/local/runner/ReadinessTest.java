package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private final Deque<Integer> statuses = new ArrayDeque<>();

    private final List<String> said = new ArrayList<>();

    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            exchange.sendResponseHeaders(statuses.size() > 1 ? statuses.pop() : statuses.getFirst(), -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void waitsUntilAServiceSaysThatItIsReady() throws Exception {
        statuses.addAll(List.of(503, 503, 200));

        await(Duration.ofMinutes(1));

        assertThat(statuses).containsExactly(200);
        assertThat(said).isEmpty();
    }

    @Test
    void saysWhichOneIsWaitedFor() throws Exception {
        statuses.addAll(List.of(503, 503, 200));

        await(Duration.ZERO);

        assertThat(said).containsExactly("waits for scoring-service, see " + address(),
                "waits for scoring-service, see " + address());
    }

    private void await(Duration sayingEvery) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            new Readiness(http, Map.of("scoring-service", address()), sayingEvery).await(said::add);
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:%d/health/readiness".formatted(service.getAddress().getPort()));
    }

}
