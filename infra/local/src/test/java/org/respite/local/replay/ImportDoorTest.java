package org.respite.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.local.disk.Secrets;
import org.respite.local.identity.ClientAccessToken;

class ImportDoorTest {

    private static final String TAKEN = "{\"status\":202,\"counts\":true}";

    private static final String SHUT = "{\"status\":503,\"problem\":{\"title\":\"Try again\"}}";

    private static final List<TimedLine> LINES = List.of(new TimedLine(1, Instant.EPOCH, "one"),
            new TimedLine(2, Instant.EPOCH, "two"));

    @TempDir
    private Path folder;

    private final Queue<Answer> answers = new ArrayDeque<>();

    private final List<String> bodies = new ArrayList<>();

    private HttpServer server;

    private ImportDoor door;

    private record Answer(int status, String body) {
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token",
                exchange -> answer(exchange, new Answer(200, "{\"access_token\":\"t\",\"expires_in\":3600}")));
        server.createContext("/api/v1/check-ins:batch", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, answers.remove());
        });
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        var http = HttpClient.newHttpClient();
        door = new ImportDoor(http, address, new ClientAccessToken(http, address.toString(), "importer",
                Secrets.in(folder.resolve("secrets")), InstantSource.system()));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void sendsALineEachAndReadsAResultEach() throws Exception {
        answers.add(new Answer(207, TAKEN + "\n" + TAKEN + "\n"));

        assertThat(door.send(LINES)).extracting(ImportedLine::status).containsExactly(202, 202);
        assertThat(bodies).containsExactly("one\ntwo\n");
    }

    @Test
    void sendsOnlyTheLinesAgainThatWereTurnedAway() throws Exception {
        answers.add(new Answer(207, TAKEN + "\n" + SHUT + "\n"));
        answers.add(new Answer(207, TAKEN + "\n"));

        assertThat(door.send(LINES)).extracting(ImportedLine::status).containsExactly(202, 202);
        assertThat(bodies).containsExactly("one\ntwo\n", "two\n");
    }

    @Test
    void knocksAgainWhileTheDoorIsShut() throws Exception {
        answers.add(new Answer(503, ""));
        answers.add(new Answer(207, TAKEN + "\n" + TAKEN + "\n"));

        assertThat(door.send(LINES)).hasSize(2);
        assertThat(bodies).hasSize(2);
    }

    @Test
    void doesNotTakeAnotherStatusForSuccess() {
        answers.add(new Answer(401, ""));

        assertThatThrownBy(() -> door.send(LINES)).isInstanceOf(IOException.class)
            .hasMessage("ingest-service: status 401 (expected: 207)");
    }

    @Test
    void doesNotTakeFewerResultsForAll() {
        answers.add(new Answer(207, TAKEN + "\n"));

        assertThatThrownBy(() -> door.send(LINES)).hasMessage("ingest-service: 1 results (expected: 2)");
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

}
