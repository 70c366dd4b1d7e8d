package org.respite.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.respite.testsupport.Tokens;

/** What one machine can do to a door with its default limits, on real sockets. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class CrowdTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<RawConnection> crowd = new ArrayList<>();

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void goHome() {
        crowd.forEach(RawConnection::close);
        readers.close();
    }

    @Test
    void threeThousandThatSayNothingOrHalfAreGoneWithinAMinuteAndOthersAreServed()
            throws InterruptedException, ExecutionException {
        try (var door = TestDoor.open()) {
            List<Future<Duration>> stays = new ArrayList<>();
            stays.addAll(stays(1_000, door::connect));
            stays.addAll(stays(1_000, () -> door.connect().send("GET /ok HTTP/1.1\nHost: he")));
            stays.addAll(stays(1_000,
                    () -> door.connect().send("POST /one HTTP/1.1\nHost: here\nContent-Length: 1000\n\nx")));

            assertServes(door);
            for (Future<Duration> stay : stays) {
                assertThat(stay.get()).isLessThan(MINUTE);
            }
            assertServes(door);
        }
    }

    @Test
    void ofFourHundredStreamsOfOneFiveAreOpenedAndOthersAreServed() {
        try (var door = TestDoor.open()) {
            String mine = asking("/beats", "lea");
            gather(400, () -> door.connect().send(mine));

            List<String> answers = crowd.stream().map(each -> each.readUntil("\r\n\r\n")).toList();

            assertThat(answers).filteredOn(answer -> answer.startsWith("HTTP/1.1 200 ")).hasSize(5);
            assertThat(answers).filteredOn(answer -> answer.startsWith("HTTP/1.1 429 "))
                .hasSize(395)
                .allSatisfy(answer -> assertThat(answer).containsIgnoringCase("\r\nretry-after: "));
            try (var other = door.connect().send(asking("/beats", "max"))) {
                assertThat(other.readUntil("beat")).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    /**
     * How long each is there, counted from its own opening: gathering them takes time,
     * too.
     */
    private List<Future<Duration>> stays(int number, Supplier<RawConnection> one) {
        return Stream.generate(() -> {
            long opening = System.nanoTime();
            var connection = one.get();
            crowd.add(connection);
            return readers.submit(() -> {
                connection.readToEnd();
                return Duration.ofNanos(System.nanoTime() - opening);
            });
        }).limit(number).toList();
    }

    private void gather(int number, Supplier<RawConnection> one) {
        Stream.generate(one).limit(number).forEach(crowd::add);
    }

    private static void assertServes(TestDoor door) {
        try (var other = door.connect().send("GET /ok HTTP/1.1\nHost: here\n\n")) {
            assertThat(other.readUntil("ok")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static String asking(String path, String subject) {
        return "GET " + path + " HTTP/1.1\nHost: here\nAuthorization: Bearer " + Tokens.leader(subject, "crowd")
                + "\n\n";
    }

}
