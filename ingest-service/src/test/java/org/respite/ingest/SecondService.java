package org.respite.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service started by hand, as main would. */
record SecondService(ConfigurableApplicationContext context) implements AutoCloseable {

    static SecondService start(Clock clock, Map<String, String> settings) {
        String[] arguments = settings.entrySet()
            .stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
        return new SecondService(IngestApplication.builder()
            .initializers(starting -> starting.getBeanFactory().registerSingleton("noon", clock))
            .run(arguments));
    }

    static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(LiveTest.PATIENCE)
            .build();
    }

    WebTestClient http() {
        var server = ((ReactiveWebServerApplicationContext) context).getWebServer();
        return client(Objects.requireNonNull(server).getPort());
    }

    /** Where nobody listens. */
    static int deadPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
        catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        context.close();
    }

}
