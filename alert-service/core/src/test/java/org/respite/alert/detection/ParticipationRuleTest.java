package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.respite.alert.detection.ParticipationEvent.Comparison;
import org.respite.alert.detection.ParticipationEvent.Fell;
import org.respite.alert.detection.ParticipationEvent.Lapsed;
import org.respite.alert.detection.ParticipationEvent.Recovered;

class ParticipationRuleTest {

    private static final int WITHHELD = Integer.MIN_VALUE;

    /** Asked in a block: a team of twelve in two fortnights, with the noise of both. */
    private static final int TWELVE = 24;

    @Test
    void aFallThatIsLargeAndSureIsAFinding() {
        // 57 of 72, then 10 of 24: 79.2 % to 41.7 %, z = -2.45.
        assertThat(events(TWELVE, 19, 19, 19, 10)).containsExactly(new Fell(new Comparison(80, 40, 30, -2)));
    }

    @Test
    void aLargeFallThatChanceMakesIsNone() {
        // 57 of 72, then 11 of 24: 33 points, but z = -2.19.
        assertThat(events(TWELVE, 19, 19, 19, 11)).isEmpty();
    }

    @Test
    void aSureFallOfLessThanTwentyPointsIsNone() {
        assertThat(events(4000, 3200, 3200, 3200, 2401)).isEmpty();
    }

    @Test
    void knowsWhatMovesTurnout() {
        // Binomial + noise 9/72² + 3/24² + swing 0.0036 · 4/3.
        double binomial = 67 / 96.0 * (29 / 96.0) * (1 / 72.0 + 1 / 24.0);

        assertThat(ParticipationRule.variance(new Participation(57, 72, 9), new Participation(10, 24, 3)))
            .isCloseTo(binomial + 9 / 5184.0 + 3 / 576.0 + 0.0048, within(1e-12));
    }

    @Test
    void aRiseIsNone() {
        assertThat(events(TWELVE, 10, 10, 10, 22)).isEmpty();
    }

    @Test
    void withoutAWholeQuarterBeforeItNothingIsSaid() {
        assertThat(events(TWELVE, 22, 22, 4)).isEmpty();
        assertThat(events(TWELVE, 22, 22, WITHHELD, 22, 4)).isEmpty();
    }

    @Test
    void oneBetterBlockDoesNotCloseIt() {
        assertThat(events(TWELVE, 19, 19, 19, 10, 19, 10, 19, 18)).hasSize(2)
            .last()
            .isEqualTo(new Recovered(new Comparison(80, 80, 30, 0)));
    }

    @Test
    void itIsStillComparedWithTheQuarterBeforeItBegan() {
        assertThat(events(TWELVE, 19, 19, 19, 10, 10, 10, 10)).hasSize(1);
    }

    @Test
    void itLapsesWhenNothingIsKnownOrTheQuarterIsLongAgo() {
        assertThat(events(TWELVE, 19, 19, 19, 10, WITHHELD, WITHHELD)).last().isEqualTo(new Lapsed());
        assertThat(events(TWELVE, 19, 19, 19, 10, 10, 10, 10, 10, 10, 10)).last().isEqualTo(new Lapsed());
    }

    @Test
    void noiseCannotPushARateOutsideThePossible() {
        assertThat(new Participation(-3, 24, 3).percent()).isZero();
        assertThat(new Participation(27, 24, 3).percent()).isEqualTo(100);
        assertThat(new Participation(15, 24, 3).percent()).isEqualTo(60);
    }

    @Test
    void aBlockThatAskedNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Participation(0, 0, 3))
            .withMessage("asked: 0 (expected: >= 1)");
    }

    @Property
    void whatIsCalledFallenIsSeenToHaveFallenByTwentyPoints(
            @ForAll @Size(4) List<@IntRange(min = -5, max = 45) Integer> answered,
            @ForAll @IntRange(min = 8, max = 48) int asked) {
        for (ParticipationEvent event : events(asked, answered.stream().mapToInt(Integer::intValue).toArray())) {
            if (event instanceof Fell(Comparison(int before, int percent, int margin, int z))) {
                assertThat(before - percent).isGreaterThanOrEqualTo(20);
                assertThat(margin % 10).isZero();
                assertThat(z).isLessThanOrEqualTo(-2);
            }
        }
    }

    private static List<ParticipationEvent> events(int asked, int... answered) {
        List<ParticipationEvent> events = new ArrayList<>();
        var state = ParticipationState.start();
        for (int each : answered) {
            var step = ParticipationRule.take(state, each == WITHHELD ? null : new Participation(each, asked, 3));
            if (step.event() != null) {
                events.add(step.event());
            }
            state = step.state();
        }
        return events;
    }

}
