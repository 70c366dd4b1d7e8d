package org.respite.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.respite.testsupport.Tokens;

/** Peers that do not read, on real sockets; no other time-out can end them. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class WriteTimeoutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestDoor door;

    @BeforeAll
    static void open() {
        door = TestDoor.open("respite.http.connection.write-timeout=2s", "respite.http.connection.header-timeout=10m",
                "respite.http.connection.idle-timeout=10m", "management.server.port=0",
                "management.server.address=127.0.0.1", "management.endpoints.web.exposure.include=beans");
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void cutsOffWhoDoesNotReadAnAnswer() {
        try (var deaf = door.connect().send("GET /much HTTP/1.1\nHost: here\n\n")) {
            await().atMost(PATIENCE).until(deaf::isCutOff);
        }
    }

    @Test
    void cutsOffWhoDoesNotReadAtTheManagementPort() {
        try (var deaf = door.connectToManagement()) {
            for (int i = 0; i < 16; i++) {
                deaf.send("GET /actuator/beans HTTP/1.1\nHost: here\n\n");
            }
            await().atMost(PATIENCE).until(deaf::isCutOff);
        }
    }

    @Test
    void keepsWhoReadsSlowly() {
        try (var slow = door.connect().send("GET /much HTTP/1.1\nHost: here\n\n")) {
            for (int i = 0; i < 50; i++) {
                slow.read(64 * 1024);
                pause();
            }
            slow.read(2 * 1024 * 1024);
        }
    }

    @Test
    void keepsAStreamOfHeartbeatsThatIsRead() {
        try (var reader = door.connect()
            .send("GET /beats HTTP/1.1\nHost: here\nAuthorization: Bearer " + Tokens.leader("lea", "lakeside")
                    + "\n\n")) {
            for (int i = 0; i < 70; i++) {
                assertThat(reader.readUntil("beat")).isNotEmpty();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        }
        catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

}
