package org.respite.alert.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the page's scripts do when they are run, where there is Node to run them. */
@EnabledIf("thereIsNode")
class PageScriptsTest {

    private static final String PAGE = "/org/respite/alert/page/";

    private static final List<String> HELP = List.of("dom.mjs", "browser.mjs");

    /** What Debian 12 has. */
    private static final int OLDEST_NODE = 18;

    private static final int EVENTS = 3;

    private static final Map<String, String> PAGES = Map.of("state=closed", "[1,2]", "state=closed&after=2", "[3]");

    private final CountDownLatch end = new CountDownLatch(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @SuppressWarnings("NullAway.Init")
    private HttpServer service;

    static boolean thereIsNode() throws InterruptedException {
        try {
            var node = new ProcessBuilder("node", "--version").start();
            var version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return node.waitFor() == 0 && Integer.parseInt(version.replaceFirst("^v(\\d+)[^$]*", "$1")) >= OLDEST_NODE;
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
        var said = run(folder, "follow.mjs", "http://localhost:" + service.getAddress().getPort());

        assertThat(said.lines()).containsExactly("opened", "alert a", "quiet", "ended a/1", "opened", "alert b",
                "alert b", "alert b", "ended b/1", "failed the service cannot be reached", "list 1,2,3");
    }

    /** Each is a page of its own, and fails by itself. */
    @ParameterizedTest
    @ValueSource(strings = { "connection.mjs", "plan.mjs", "rush.mjs", "session.mjs", "untold.mjs", "visitor.mjs" })
    void thePageDoesAsItsReadersExpect(String test, @TempDir Path folder) throws Exception {
        HELP.forEach(each -> write(folder, each, resource(each)));
        write(folder, "index.html", resource(PAGE + "index.html"));

        assertThat(run(folder, test)).contains("# pass ", "# fail 0").doesNotContain("# pass 0");
    }

    /** What was said by the end, which has to come and be a good one. */
    private static String run(Path folder, String script, String... arguments)
            throws IOException, InterruptedException {
        write(folder, "package.json", "{\"type\":\"module\"}");
        write(folder, script, resource(script));
        Files.createDirectory(folder.resolve("scripts"));
        for (var page : new PathMatchingResourcePatternResolver().getResources("classpath:" + PAGE + "scripts/*.js")) {
            write(folder, "scripts/" + page.getFilename(), page.getContentAsString(StandardCharsets.UTF_8));
        }
        var command = Stream.concat(Stream.of("node", "--test-reporter=tap", script), Stream.of(arguments)).toList();
        var output = folder.resolve("said");
        var node = new ProcessBuilder(command).directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
        boolean ended = node.waitFor(2, TimeUnit.MINUTES);
        node.destroyForcibly();
        var said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        assertThat(node.waitFor()).as(said).isZero();
        return said;
    }

    /**
     * First one that goes quiet, then one that goes on and ends, then one that never even
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
            var event = "id:%1$s/1\ndata:{\"id\":\"%1$s\"}\n\n".formatted(last == null ? "a" : "b");
            for (int sent = 0; sent < (last == null ? 1 : EVENTS); sent++) {
                body.write(event.getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
            if (last == null) {
                await();
            }
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

    private static void write(Path folder, String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        }
        catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(PageScriptsTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
