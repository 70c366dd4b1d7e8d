package org.respite.alert.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What the page's script does when it is run, where there is Node to run it. */
@EnabledIf("thereIsNode")
class PageScriptsTest {

    private static final String SCRIPT = "/org/respite/alert/page/scripts/api.js";

    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    /** In twentieths of what they are for the reader. */
    private static final long HEARTBEAT_MILLIS = 750;

    private static final int BEATS = 5;

    private static final Map<String, String> PAGES = Map.of("state=closed", "[1,2]", "state=closed&after=2", "[3]");

    private final CountDownLatch end = new CountDownLatch(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @SuppressWarnings("NullAway.Init")
    private HttpServer service;

    static boolean thereIsNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        }
        catch (IOException none) {
            return false;
        }
    }

    @BeforeEach
    void listen() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(threads);
        service.createContext("/alerts", this::stream);
        service.createContext("/list", PageScriptsTest::list);
        service.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        service.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aConnectionThatHasGoneQuietIsGivenUpAndTakenUpAgainWhereItWas(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
        Files.write(folder.resolve("api.js"), resource(SCRIPT));
        Files.write(folder.resolve("follow.mjs"), resource("follow.mjs"));
        var node = new ProcessBuilder("node", "follow.mjs", "http://localhost:" + service.getAddress().getPort())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();

        boolean ended = node.waitFor(2, TimeUnit.MINUTES);
        node.destroyForcibly();

        assertThat(Files.readAllLines(folder.resolve("said"))).containsExactly("opened", "alert a", "quiet",
                "ended a/1", "opened", "alert b", "ended b/1", "failed the service cannot be reached", "list 1,2,3");
        assertThat(ended).isTrue();
    }

    /**
     * First one that goes quiet, then one that beats and ends, then one that never even
     * begins.
     */
    private void stream(HttpExchange exchange) throws IOException {
        var last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        if ("never".equals(last)) {
            await();
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            var id = last == null ? "a" : "b";
            body.write("id:%1$s/1\ndata:{\"id\":\"%1$s\"}\n\n".formatted(id).getBytes(StandardCharsets.UTF_8));
            body.flush();
            if (last == null) {
                await();
            }
            for (int beat = 0; beat < BEATS; beat++) {
                Thread.sleep(HEARTBEAT_MILLIS);
                body.write(BEAT);
                body.flush();
            }
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            end.await();
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void list(HttpExchange exchange) throws IOException {
        var page = Objects.requireNonNull(PAGES.get(exchange.getRequestURI().getQuery()));
        if (page.contains("2")) {
            exchange.getResponseHeaders().put("Link", List.of("<list?state=closed&after=2>; rel=\"next\""));
        }
        exchange.sendResponseHeaders(200, page.length());
        exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(PageScriptsTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }

}
