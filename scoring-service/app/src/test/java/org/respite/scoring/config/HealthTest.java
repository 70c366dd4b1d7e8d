package org.respite.scoring.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;

/** Alive where a restart would not help, ready where the work can be done. */
class HealthTest {

    @ParameterizedTest
    @CsvSource({ "RUNNING, UP, UP", "REBALANCING, OUT_OF_SERVICE, UP", "CREATED, OUT_OF_SERVICE, UP",
            "ERROR, DOWN, DOWN", "PENDING_ERROR, DOWN, DOWN", "NOT_RUNNING, DOWN, DOWN" })
    void aStreamIsReadyWhenItRunsAndAliveUntilItIsOver(State state, String ready, String alive) {
        assertThat(new StreamsHealth(() -> Optional.of(state)).health().getStatus()).isEqualTo(new Status(ready));
        assertThat(new StreamsLiveness(() -> Optional.of(state)).health().getStatus()).isEqualTo(new Status(alive));
    }

    @Test
    void aStreamThatHasNotBeenStartedIsAliveAndNotReady() {
        assertThat(new StreamsHealth(Optional::empty).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(new StreamsLiveness(Optional::empty).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aReleaseThatIsHalfAnHourLateIsToldAndHowLate() {
        assertThat(new OverdueHealth(() -> Duration.ofMinutes(15)).health().getStatus()).isEqualTo(Status.UP);

        var late = new OverdueHealth(() -> Duration.ofMinutes(45)).health();
        assertThat(late.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(late.getDetails()).containsEntry("overdueMinutes", 45L);
    }

}
