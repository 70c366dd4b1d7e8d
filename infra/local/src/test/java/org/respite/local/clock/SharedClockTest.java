package org.respite.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Instant SUMMER = Instant.parse("2026-07-01T08:00:00Z");

    private Instant real = NOON;

    @TempDir
    private Path folder;

    private SharedClock clock;

    @BeforeEach
    void open() {
        clock = reopened();
    }

    @Test
    void standsWhereItIsMoved() {
        clock.moveTo(SUMMER);
        real = NOON.plusSeconds(60);

        assertThat(clock.instant()).isEqualTo(SUMMER);
    }

    @Test
    void neverMovesBack() {
        clock.moveTo(SUMMER);
        clock.moveTo(SUMMER.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(SUMMER);
    }

    @Test
    void goesOnInThePresent() {
        clock.moveTo(SUMMER);
        clock.run();
        real = NOON.plusSeconds(60);

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void goesOnFromWhereItIsIfThatIsAheadOfThePresent() {
        Instant future = NOON.plus(Duration.ofDays(90));
        clock.moveTo(future);
        clock.run();
        real = NOON.plusSeconds(60);

        assertThat(clock.instant()).isEqualTo(future.plusSeconds(60));
    }

    @Test
    void doesNotGoBackWithTheRealTime() {
        clock.run();
        Instant seen = clock.instant();
        real = NOON.minusSeconds(3600);

        assertThat(clock.instant()).isEqualTo(seen);
    }

    @Test
    void standsExactlyWhereItStoodAfterACrash() {
        clock.moveTo(SUMMER);

        assertThat(reopened().instant()).isEqualTo(SUMMER);
    }

    @Test
    void isNeverBehindWhatWasSeenBeforeACrash() {
        clock.run();
        real = NOON.plusSeconds(3);
        Instant seen = clock.instant();
        real = NOON;

        var next = reopened();
        next.run();

        assertThat(next.instant()).isAfterOrEqualTo(seen).isBefore(seen.plusSeconds(10));
    }

    @Test
    void showsTheSameInstantInEveryZone() {
        clock.moveTo(SUMMER);
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(clock.withZone(berlin).instant()).isEqualTo(SUMMER);
        assertThat(clock.withZone(berlin).getZone()).isEqualTo(berlin);
    }

    private SharedClock reopened() {
        return new SharedClock(folder.resolve("clock"), () -> real);
    }

}
