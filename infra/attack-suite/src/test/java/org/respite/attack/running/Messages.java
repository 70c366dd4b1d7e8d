package org.respite.attack.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A subscriber's end of a webhook: keeps what it is sent. */
final class Messages implements AutoCloseable {

    private final Map<String, List<String>> byPath = new ConcurrentHashMap<>();

    private final HttpServer server;

    private Messages(HttpServer server) {
        this.server = server;
        server.createContext("/", this::keep);
        server.start();
    }

    static Messages receive() throws IOException {
        return new Messages(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    List<String> to(String organisation) {
        return List.copyOf(byPath.getOrDefault("/" + organisation, List.of()));
    }

    private void keep(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byPath.computeIfAbsent(exchange.getRequestURI().getPath(), _ -> new CopyOnWriteArrayList<>()).add(body);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

}
