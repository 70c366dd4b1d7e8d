package org.respite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
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
import org.respite.contract.privacy.PrivacyPromise;
import org.respite.contract.privacy.PrivacyPromise.Loss;
import org.respite.contract.unit.UnitTreePublished;

class CellLengthTest {

    private static final EventType<TeamIndicatorReleased> CELLS = EventType.TEAM_INDICATOR_RELEASED;

    private static final PrivacyPromise PROMISE = new PrivacyPromise(1 / 3.0, 1.0E-6, 100,
            Collections.nCopies(4, new Loss(Integer.MAX_VALUE, 100 / 3.0, 1 / 3.0)));

    @Property
    void everyCellHasTheSameLengthAndReadsAsItWas(@ForAll Outcome outcome, @ForAll Level level, @ForAll Cadence cadence,
            @ForAll @AlphaChars @StringLength(min = 1, max = 64) String unit, @ForAll @IntRange(min = 0) int people,
            @ForAll long sum, @ForAll long count) {
        var cell = cell(unit, level, cadence, outcome, people, sum, count);

        assertThat(CELLS.write(cell)).hasSize(2048);
        assertThat(CELLS.toRecord(cell).value()).hasSize(2048);
        assertThat(CELLS.read(CELLS.write(cell))).isEqualTo(cell);
    }

    @Test
    void aCellThatDoesNotFitIsRefusedWithoutItsFigures() {
        var cell = cell("u".repeat(2000), Level.UNIT, Cadence.FORTNIGHT, Outcome.PUBLISHED, 9, 4711, 9);

        assertThatIllegalArgumentException().isThrownBy(() -> CELLS.write(cell))
            .withMessageMatching(
                    "org.respite.team-indicator.released.v1: 2\\d\\d\\d bytes \\(expected: at most 2048\\)");
    }

    @Test
    void asManyUnitsAsMayBeReleasedAsOneFit() {
        var unit = String.join(Ids.JOINT, Collections.nCopies(Ids.MOST_JOINED, "u".repeat(64)));
        var cell = cell(unit, Level.ORGANISATION, Cadence.FORTNIGHT, Outcome.PUBLISHED, Integer.MAX_VALUE,
                Long.MIN_VALUE, Long.MAX_VALUE);

        assertThat(CELLS.read(CELLS.write(cell))).isEqualTo(cell);
    }

    @Test
    void whoeverLeftHasRoom() {
        var unit = String.join(Ids.JOINT, Collections.nCopies(Ids.MOST_JOINED, "u".repeat(64)));
        var cell = cell(unit, Level.ORGANISATION, Cadence.FORTNIGHT, Outcome.PUBLISHED, Integer.MAX_VALUE,
                Long.MIN_VALUE, Long.MAX_VALUE);
        var left = new TeamIndicatorReleased(cell.organisation(), unit, cell.level(), cell.cadence(), cell.period(),
                cell.from(), cell.to(), cell.publishedAt(), cell.series(), cell.outcome(), cell.headcount(),
                cell.centre(), cell.sum(), cell.count(), cell.cells(), cell.mechanism(), cell.of(), Integer.MAX_VALUE);

        assertThat(CELLS.read(CELLS.write(left))).isEqualTo(left);
        assertThat(CELLS.write(left)).hasSameSizeAs(CELLS.write(cell));
        assertThat(left.asked()).isZero();
        assertThat(cell.asked()).isEqualTo(Integer.MAX_VALUE);
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
                outcome, people, people, sum, count, people,
                new Mechanism("default", 60, people, people / 2.0, PROMISE), people);
    }

}
