package org.respite.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Real sockets, short times: some seconds where an answer is expected, for a machine that
 * is busy may let that pass between two bytes.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class ConnectionLimitsTest {

    private static final String OK = "GET /ok HTTP/1.1\nHost: here\n\n";

    private static TestDoor door;

    @BeforeAll
    static void open() {
        door = TestDoor.open("respite.http.connection.header-timeout=3s", "respite.http.connection.body-timeout=1s",
                "respite.http.connection.body-rate=100B", "respite.http.connection.idle-timeout=5s",
                "respite.http.connection.linger-timeout=5s");
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void closesWhoSaysNothing() {
        try (var silent = door.connect()) {
            assertThat(silent.readToEnd()).isEmpty();
        }
    }

    @Test
    void closesWhoStopsInTheHeader() {
        try (var half = door.connect().send("GET /ok HTTP/1.1\nHost: he")) {
            assertThat(half.readToEnd()).isEmpty();
        }
    }

    @Test
    void closesWhoStopsInTheHeaderOfALaterRequest() {
        try (var half = door.connect().send(OK)) {
            half.readUntil("ok");
            half.send("GET /ok HTTP/1.1\nHost: he");

            assertThat(half.readToEnd()).isEmpty();
        }
    }

    @Test
    void closesWhoDripsAHeader() {
        try (var dripping = door.connect()) {
            assertThatThrownBy(() -> IntStream.range(0, 600).forEach(i -> {
                dripping.send(i == 0 ? "GET /ok HTTP/1.1\n" : "X-" + i + ": x\n");
                pause(Duration.ofMillis(50));
            })).isInstanceOf(java.io.UncheckedIOException.class);
        }
    }

    @Test
    void tellsWhoStopsInTheBody() {
        try (var half = door.connect().send("POST /one HTTP/1.1\nHost: here\nContent-Length: 1000\n\nx")) {
            assertThat(half.readToEnd()).startsWith("HTTP/1.1 408 ")
                .containsIgnoringCase("\r\nconnection: close")
                .contains("urn:respite:problem:timeout", "body: not complete");
        }
    }

    @Test
    void endsAnAnswerThatHasBegunWithItsHalfBatch() {
        try (var half = door.connect()
            .send("POST /many HTTP/1.1\nHost: here\nContent-Type: application/x-ndjson\nTransfer-Encoding: chunked\n\n4\nxxxx\n")) {
            assertThat(half.readToEnd()).startsWith("HTTP/1.1 200 ").contains("\r\n4\n").doesNotContain("\r\n0\r\n");
        }
    }

    @Test
    void letsALongBodyTakeItsTimeWhileItComes() {
        try (var steady = door.connect()
            .send("POST /one HTTP/1.1\nHost: here\nContent-Length: 900\n\n" + "x".repeat(450))) {
            for (int i = 0; i < 9; i++) {
                pause(Duration.ofMillis(400));
                steady.send("x".repeat(50));
            }

            assertThat(steady.readUntil("read 900")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void countsNoTimeInWhichTheServiceDoesNotRead() {
        try (var sender = door.connect()
            .send("POST /slow HTTP/1.1\nHost: here\nTransfer-Encoding: chunked\n\n4\nxxxx\n4\nxxxx\n4\nxxxx\n4\nxxxx\n0\n\n")) {
            assertThat(sender.readUntil("\r\n0\r\n")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void closesAConnectionThatIsNotUsedAgain() {
        try (var idle = door.connect().send(OK)) {
            assertThat(idle.readToEnd()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void closesConnectionsBeyondTheLimit() {
        try (var small = TestDoor.open("respite.http.connection.connections=2");
                var first = small.connect().send(OK);
                var second = small.connect().send(OK)) {
            first.readUntil("ok");
            second.readUntil("ok");
            try (var third = small.connect()) {
                assertThat(third.readToEnd()).isEmpty();
            }
            first.close();
            second.send(OK);
            assertThat(second.readUntil("ok")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        }
        catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

}
