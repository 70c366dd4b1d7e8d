package org.respite.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service started by hand, as main would. */
record SecondService(ConfigurableApplicationContext context) implements AutoCloseable {

    static SecondService start(Clock clock, Map<String, String> settings) {
        String[] arguments = settings.entrySet()
            .stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
        return new SecondService(
                IngestApplication.builder().initializers(starting -> prepare(starting, clock)).run(arguments));
    }

    private static void prepare(ConfigurableApplicationContext starting, Clock clock) {
        starting.getBeanFactory().registerSingleton("noon", clock);
        ((GenericApplicationContext) starting).registerBean(ReactorResourceFactory.class, SecondService::ownThreads);
    }

    /** Shared ones would end with it, and with them the other's management port. */
    private static ReactorResourceFactory ownThreads() {
        var threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        threads.setShutdownQuietPeriod(Duration.ZERO);
        return threads;
    }

    static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(LiveTest.TIMEOUT)
            .build();
    }

    WebTestClient http() {
        var server = ((ReactiveWebServerApplicationContext) context).getWebServer();
        return client(Objects.requireNonNull(server).getPort());
    }

    WebTestClient management() {
        return client(context.getEnvironment().getRequiredProperty("local.management.port", Integer.class));
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
