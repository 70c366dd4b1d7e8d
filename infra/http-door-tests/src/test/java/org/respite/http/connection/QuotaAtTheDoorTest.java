package org.respite.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.respite.testsupport.Tokens;

@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class QuotaAtTheDoorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestDoor door;

    @BeforeAll
    static void open() {
        door = TestDoor.open("respite.http.quota.requests-per-second=1", "respite.http.quota.burst=20",
                "respite.http.quota.concurrent-requests=8");
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void tellsWhoAsksWithoutPauseToWaitAndServesOthers() {
        var told = IntStream.range(0, 100).mapToObj(_ -> answer("/mine", "ana")).toList();

        assertThat(told).filteredOn(answer -> answer.startsWith("HTTP/1.1 200 ")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(told).filteredOn(answer -> answer.startsWith("HTTP/1.1 429 "))
            .isNotEmpty()
            .allSatisfy(answer -> assertThat(answer).containsIgnoringCase("\r\nretry-after: 1\r\n")
                .contains("urn:respite:problem:too-many-requests", "1 a second, 20 at once"));
        assertThat(answer("/mine", "ben")).endsWith("of ben");
    }

    @Test
    void opensFiveStreamsAndAnotherOneWhenOneHasEnded() {
        List<RawConnection> streams = Stream.generate(() -> door.connect().send(request("/beats", "lea")))
            .limit(12)
            .toList();
        try {
            var begun = streams.stream().map(stream -> stream.readUntil("\r\n")).toList();
            assertThat(Collections.frequency(begun, "HTTP/1.1 200 OK\r\n")).isEqualTo(5);
            assertThat(Collections.frequency(begun, "HTTP/1.1 429 Too Many Requests\r\n")).isEqualTo(7);

            streams.forEach(RawConnection::close);
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
                try (var again = door.connect().send(request("/beats", "lea"))) {
                    assertThat(again.readUntil("\r\n")).isEqualTo("HTTP/1.1 200 OK\r\n");
                }
            });
        }
        finally {
            streams.forEach(RawConnection::close);
        }
    }

    @Test
    void letsEightRequestsOfOneWaitAndAnotherOneWhenOneHasEnded() {
        List<RawConnection> waiting = Stream.generate(() -> door.connect().send(request("/never", "ida")))
            .limit(8)
            .toList();
        try {
            // Else the one that asks would take the place of one that waits.
            await().atMost(PATIENCE).until(() -> door.silent() == 8);
            assertThat(answer("/mine", "ida")).startsWith("HTTP/1.1 429 ")
                .containsIgnoringCase("\r\nretry-after: 5\r\n")
                .contains("requests: another (expected: at most 8 at once)");
            assertThat(answer("/mine", "joe")).endsWith("of joe");

            waiting.getFirst().close();
            await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(answer("/mine", "ida")).endsWith("of ida"));
        }
        finally {
            waiting.forEach(RawConnection::close);
        }
    }

    @Test
    void namesAPathWithTwoSlashes() {
        assertThat(answer("//mine", "eve")).startsWith("HTTP/1.1 400 ")
            .containsIgnoringCase("\r\ncontent-type: application/problem+json")
            .contains("path: //mine (expected: segments with one slash between them");
    }

    private static String answer(String path, String subject) {
        try (var sender = door.connect().send(request(path, subject))) {
            return sender.readToEnd();
        }
    }

    private static String request(String path, String subject) {
        return "GET " + path + " HTTP/1.1\nHost: here\nConnection: close\nAuthorization: Bearer "
                + Tokens.clinician(subject, "lakeside") + "\n\n";
    }

}
