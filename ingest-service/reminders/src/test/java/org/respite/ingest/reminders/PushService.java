package org.respite.ingest.reminders;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;

/** Plays a push service, whatever its name is. */
final class PushService implements AutoCloseable {

    private final HttpServer server;

    final List<Got> got = new CopyOnWriteArrayList<>();

    volatile int status = 201;

    PushService() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
        catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
        server.createContext("/", exchange -> {
            var headers = new TreeMap<String, List<String>>(exchange.getRequestHeaders());
            headers.remove("Host");
            got.add(new Got(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), headers,
                    exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    /** Of clients that take it for any host. */
    WebClient.Builder clients() {
        return WebClient.builder()
            .filter((request, next) -> next.exchange(ClientRequest.from(request).url(here(request.url())).build()));
    }

    private URI here(URI asked) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + asked.getPath());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A message as it came. */
    record Got(String method, String path, Map<String, List<String>> headers, byte[] body) {
    }

}
