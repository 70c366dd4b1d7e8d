package org.respite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;
import org.respite.contract.unit.UnitTreePublished;

class CellLengthTest {

    private static final EventType<TeamIndicatorReleased> CELLS = EventType.TEAM_INDICATOR_RELEASED;

    @Property
    void everyCellHasTheSameLengthAndReadsAsItWas(@ForAll Outcome outcome, @ForAll Level level, @ForAll Cadence cadence,
            @ForAll @AlphaChars @StringLength(min = 1, max = 64) String unit, @ForAll @IntRange(min = 0) int people,
            @ForAll long sum, @ForAll long count) {
        var cell = cell(unit, level, cadence, outcome, people, sum, count);

        assertThat(CELLS.write(cell)).hasSize(1024);
        assertThat(CELLS.toRecord(cell).value()).hasSize(1024);
        assertThat(CELLS.read(CELLS.write(cell))).isEqualTo(cell);
    }

    @Test
    void aCellThatDoesNotFitIsRefusedWithoutItsFigures() {
        var cell = cell("u".repeat(1000), Level.UNIT, Cadence.FORTNIGHT, Outcome.PUBLISHED, 9, 4711, 9);

        assertThatIllegalArgumentException().isThrownBy(() -> CELLS.write(cell))
            .withMessageMatching(
                    "org.respite.team-indicator.released.v1: 1\\d\\d\\d bytes \\(expected: at most 1024\\)");
    }

    @Test
    void otherEventsAreAsLongAsTheyAre() {
        var trees = Sample.all().stream().filter(sample -> sample.event() instanceof UnitTreePublished).findFirst();

        assertThat(written(trees.orElseThrow())).endsWith((byte) '}');
    }

    private static <T> byte[] written(Sample<T> sample) {
        return sample.type().write(sample.event());
    }

    private static TeamIndicatorReleased cell(String unit, Level level, Cadence cadence, Outcome outcome, int people,
            long sum, long count) {
        return new TeamIndicatorReleased("o".repeat(64), unit, level, cadence, people, LocalDate.of(2026, 9, 7),
                LocalDate.of(2026, 9, 20), Instant.parse("2026-09-22T22:15:00.123456789Z"), "emotionalExhaustion",
                outcome, people, people, sum, count, people, new Mechanism("default", 60, people, people / 2.0),
                people);
    }

}
