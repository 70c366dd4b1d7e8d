package org.respite.alert.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server that takes what is posted to it. */
public final class Receiver implements AutoCloseable {

    private static final int OK = 204;

    private final List<Received> received = new CopyOnWriteArrayList<>();

    private final Queue<Integer> answers = new ArrayDeque<>();

    private @Nullable HttpServer server;

    private int port;

    public Receiver() {
        up();
    }

    /**
     * @param headers with lower-case names
     */
    public record Received(Map<String, List<String>> headers, String path, String body) {

        public JsonNode json() {
            return new JsonMapper().readTree(body);
        }

        public String header(String name) {
            return headers.getOrDefault(name, List.of()).getFirst();
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/hook");
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public void forget() {
        received.clear();
    }

    /** The next answers; after them it is content. */
    public void answer(int... statuses) {
        IntStream.of(statuses).forEach(answers::add);
    }

    public void up() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.createContext("/", this::take);
            started.start();
            port = started.getAddress().getPort();
            server = started;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public void close() {
        down();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new java.util.TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(headers, exchange.getRequestURI().getPath(), body));
            Integer next = answers.poll();
            exchange.sendResponseHeaders(next == null ? OK : next, -1);
        }
    }

}
