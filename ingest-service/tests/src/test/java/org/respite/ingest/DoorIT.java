package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.testsupport.Tokens;

/** That this service has the limits of every door, at both its ports. */
class DoorIT extends LiveTest {

    private static @Nullable SecondService narrow;

    @BeforeEach
    void open() {
        if (narrow == null) {
            narrow = restarted(Map.of("respite.http.quota.requests-per-second", "1", "respite.http.quota.burst", "1",
                    "respite.http.connection.header-timeout", "3s", "respite.http.connection.idle-timeout", "10m"));
        }
    }

    @AfterAll
    static void close() {
        if (narrow != null) {
            narrow.close();
            narrow = null;
        }
    }

    @Test
    void tellsWhoAsksWithoutPauseToWait() throws IOException {
        String mine = "GET /api/v1/check-ins HTTP/1.1\nHost: here\nConnection: close\nAuthorization: Bearer "
                + Tokens.clinician("p1", "narrow") + "\n\n";
        var answers = Stream.<String>builder();
        for (int i = 0; i < 30; i++) {
            answers.add(answer("local.server.port", mine));
        }

        assertThat(answers.build()).filteredOn(answer -> answer.startsWith("HTTP/1.1 429 "))
            .isNotEmpty()
            .allSatisfy(answer -> assertThat(answer).containsIgnoringCase("\r\nretry-after: 1\r\n")
                .contains("requests: more (expected: 1 a second, 1 at once)"));
    }

    @Test
    void namesAPathWithTwoSlashes() throws IOException {
        assertThat(
                answer("local.server.port", "GET //api/v1/privacy-notice HTTP/1.1\nHost: here\nConnection: close\n\n"))
            .startsWith("HTTP/1.1 400 ")
            .containsIgnoringCase("\r\ncontent-type: application/problem+json")
            .contains("path: //api/v1/privacy-notice (expected: segments with one slash between them");
    }

    @Test
    void saysWhatTimeItIsAtBothPorts() throws IOException {
        String asked = "GET /actuator/health/liveness HTTP/1.1\nHost: here\nConnection: close\n\n";

        assertThat(answer("local.server.port", asked)).containsPattern("(?i)\r\ndate: [^\r]+ GMT\r\n");
        assertThat(answer("local.management.port", asked)).startsWith("HTTP/1.1 200 ")
            .containsPattern("(?i)\r\ndate: [^\r]+ GMT\r\n");
    }

    @Test
    void closesWhoStopsInTheHeaderAtBothPorts() throws IOException {
        String half = "GET /actuator/health/liveness HTTP/1.1\nHost: he";

        assertThat(answer("local.server.port", half)).isEmpty();
        assertThat(answer("local.management.port", half)).isEmpty();
    }

    /** Everything until the service closes; fails where it does not. */
    private static String answer(String port, String request) throws IOException {
        var environment = Objects.requireNonNull(narrow).context().getEnvironment();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(),
                environment.getRequiredProperty(port, Integer.class))) {
            socket.setSoTimeout(Math.toIntExact(TIMEOUT.toMillis()));
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
