package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;

class UnitObservationTest {

    @Test
    void addsPeoplesOwnVariationAndTheNoiseOfTheRelease() {
        UnitObservation unitObservation = Objects
            .requireNonNull(UnitObservation.of(cell(Outcome.PUBLISHED, 27, 9, 1)).orElse(null));

        assertThat(unitObservation.mean()).isEqualTo(48);
        assertThat(unitObservation.variance()).isEqualTo(400.0 / 9 + 4050.0 / 81, within(1e-12));
    }

    @Test
    void aParentHoldsTheNoiseOfEveryCellItAddsUp() {
        UnitObservation unitObservation = Objects
            .requireNonNull(UnitObservation.of(cell(Outcome.PUBLISHED, -60, 40, 4)).orElse(null));

        assertThat(unitObservation.mean()).isEqualTo(43.5);
        assertThat(unitObservation.variance()).isEqualTo(400.0 / 40 + 4 * 4050.0 / 1600, within(1e-12));
    }

    @Test
    void aMeanOutsideTheScaleIsNotCut() {
        assertThat(UnitObservation.of(cell(Outcome.PUBLISHED, -400, 8, 1)).map(UnitObservation::mean)).hasValue(-5.0);
    }

    @Test
    void aWithheldCellIsNoReading() {
        assertThat(UnitObservation.of(cell(Outcome.WITHHELD, 0, 0, 0))).isEmpty();
    }

    @Test
    void refusesWhatNoReleaseCanHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitObservation(Double.NaN, 1))
            .withMessage("mean: NaN (expected: a finite number)");
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitObservation(42, 0))
            .withMessage("variance: 0.0 (expected: > 0)");
    }

    private static TeamIndicatorReleased cell(Outcome outcome, long sum, long count, int cells) {
        return new TeamIndicatorReleased("north", "ward-3", Level.UNIT, Cadence.FORTNIGHT, 70, LocalDate.of(2026, 9, 7),
                LocalDate.of(2026, 9, 20), Instant.parse("2026-09-22T22:15:00Z"), "emotionalExhaustion", outcome, 12,
                45, sum, count, cells, new Mechanism("default", 60, 4050, 1.5), 16);
    }

}
