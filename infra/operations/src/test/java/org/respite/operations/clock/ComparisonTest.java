package org.respite.operations.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Instant NOON = Instant.parse("2026-09-10T12:00:00Z");

    private static final long SECOND = 1_000_000_000L;

    /** Asked at second 5, answered at second 7: it was noon at one of them or between. */
    private final Comparison comparison = new Comparison(NOON, 5 * SECOND, 7 * SECOND);

    @Test
    void whateverTheRoundTripAllowsIsNoDifference() {
        assertThat(comparison.ahead(NOON.plusSeconds(100), 107 * SECOND)).isZero();
        assertThat(comparison.ahead(NOON.plusSeconds(102), 107 * SECOND)).isZero();
    }

    @Test
    void whatIsBeyondItIsADifference() {
        assertThat(comparison.ahead(NOON.plusSeconds(103), 107 * SECOND)).isEqualTo(Duration.ofSeconds(1));
        assertThat(comparison.ahead(NOON.plusSeconds(98), 107 * SECOND)).isEqualTo(Duration.ofSeconds(-2));
    }

    @Test
    void knowsItsAgeAndHowLongItTook() {
        assertThat(comparison.age(107 * SECOND)).isEqualTo(Duration.ofSeconds(100));
        assertThat(comparison.roundTrip()).isEqualTo(Duration.ofSeconds(2));
    }

}
