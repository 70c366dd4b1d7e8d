package org.respite.alert.notification.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debian's Alertmanager, in a process of its own, which tells a webhook at once. */
final class Alertmanager implements AutoCloseable {

    private static final List<Path> BINARIES = List.of(Path.of("/usr/bin/prometheus-alertmanager"),
            Path.of("/usr/bin/alertmanager"));

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();

    private final int port = freePort();

    private final Path folder;

    private final Path settings;

    private @Nullable Process process;

    Alertmanager(Path folder, URI told) throws IOException {
        this(folder, Files.writeString(folder.resolve("alertmanager.yml"), """
                route: {receiver: hook, group_by: [organisation, unit], group_wait: 0s, group_interval: 1s}
                receivers: [{name: hook, webhook_configs: [{url: '%s', send_resolved: true}]}]
                """.formatted(told)));
    }

    /** By a file of settings. */
    Alertmanager(Path folder, Path settings) throws IOException {
        this.folder = folder;
        this.settings = settings;
        start("first");
    }

    static boolean installed() {
        return binaries().findFirst().isPresent();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts with nothing but its settings: it keeps alerts in memory. */
    void restart() throws IOException {
        close();
        start("second");
    }

    /** Severities of the alerts that are active. */
    List<String> active() {
        return alerts().map(alert -> alert.at("/labels/severity").asString()).sorted().toList();
    }

    Stream<JsonNode> alerts() {
        return new JsonMapper().readTree(get("/api/v2/alerts").body()).valueStream();
    }

    @Override
    public void close() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    private void start(String storage) throws IOException {
        process = new ProcessBuilder(binaries().findFirst().orElseThrow().toString(), "--config.file=" + settings,
                "--storage.path=" + folder.resolve(storage), "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(storage + ".log").toFile())
            .start();
        Awaitility.await().atMost(TIMEOUT).ignoreExceptions().until(() -> get("/-/ready").statusCode() == 200);
    }

    private HttpResponse<String> get(String path) {
        try {
            return http.send(HttpRequest.newBuilder(address().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Stream<Path> binaries() {
        return BINARIES.stream().filter(Files::isExecutable);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
