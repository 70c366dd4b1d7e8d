package org.respite.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Server-sent events of alerts, counted as they come, and what keeps the stream alive.
 */
final class EventStream implements AutoCloseable {

    /** Long enough for whatever was caused to arrive. */
    private static final long SETTLING = 3000;

    private final AtomicInteger events = new AtomicInteger();

    /** Comments, which come by the clock. */
    private final Set<String> beats = ConcurrentHashMap.newKeySet();

    private final InputStream stream;

    private EventStream(InputStream stream) {
        this.stream = stream;
        Thread.ofVirtual().start(this::count);
    }

    static EventStream open(ApiClient apiClient) {
        var request = HttpRequest.newBuilder(apiClient.door().resolve("/api/v1/alerts"))
            .header("Authorization", "Bearer " + apiClient.token())
            .header("Accept", "text/event-stream")
            .build();
        try {
            return new EventStream(HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body());
        }
        catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private void count() {
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isEmpty()).forEach(this::take);
        }
        catch (IOException | UncheckedIOException closed) {
            // The end of watching.
        }
    }

    private void take(String line) {
        if (line.startsWith(":")) {
            beats.add(line);
        }
        else {
            events.incrementAndGet();
        }
    }

    /** How many different comments have come. */
    int kindsOfBeats() {
        return beats.size();
    }

    /** How many lines of events have come, a moment later. */
    int settled() {
        try {
            Thread.sleep(SETTLING);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return events.get();
    }

    @Override
    public void close() {
        try {
            stream.close();
        }
        catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

}
