package org.respite.alert.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ProbesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final ReaderProgress progress = new ReaderProgress("cells");

    private final ReadersHealth.Followers followers = () -> Stream.of(() -> progress);

    private final ReadersHealth alive = ReadersHealth.areThere(followers);

    @Test
    void whoeverIsBehindOrFailsForLongIsNotReadyButAlive() throws InterruptedException {
        assertThat(ReadersHealth.keepUp(followers, TIMEOUT).health().getStatus()).isEqualTo(Status.UP);
        progress.failed(new IllegalStateException("store down"));
        Thread.sleep(2);

        assertThat(ReadersHealth.keepUp(followers, TIMEOUT).health().getStatus()).isEqualTo(Status.UP);
        assertThat(ReadersHealth.keepUp(followers, Duration.ofMillis(1)).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(alive.health().getStatus()).isEqualTo(Status.UP);

        progress.behind(7);
        assertThat(progress.failingFor()).isZero();
        assertThat(ReadersHealth.keepUp(followers, Duration.ofMillis(1)).health().getStatus())
            .as("goes on, but is behind")
            .isEqualTo(Status.DOWN);
    }

    @Test
    void whoeverHasEndedNeedsToBeStartedAnew() {
        progress.ended(new IllegalStateException("planted"));

        assertThat(alive.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(ReadersHealth.keepUp(followers, TIMEOUT).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aBrokerThatDoesNotAnswerIsDown() {
        var health = new BrokerHealth(Map.of("bootstrap.servers", "127.0.0.1:1"));

        assertThat(Objects.requireNonNull(health.health().block(TIMEOUT)).getStatus()).isEqualTo(Status.DOWN);

        health.destroy();
    }

}
