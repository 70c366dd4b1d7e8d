package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ParticipationRuleTest {

    @Test
    void aFallByTwentyPointsAgainstTheLastQuarterIsAFinding() {
        assertThat(judge(80, 80, 80, 60)).isEqualTo(new Participation.Fallen(80, 60));
    }

    @Test
    void aSmallerFallIsNone() {
        assertThat(judge(80, 80, 80, 61)).isEqualTo(new Participation.Steady(60));
    }

    @Test
    void theQuarterIsPooledAndOlderBlocksArePassedOver() {
        assertThat(judge(100, 100, 60, 70, 80, 50)).isEqualTo(new Participation.Fallen(70, 50));
        assertThat(judge(100, 100, 60, 70, 80, 55)).isEqualTo(new Participation.Steady(60));
    }

    @Test
    void aRiseIsNone() {
        assertThat(judge(40, 40, 40, 90)).isEqualTo(new Participation.Steady(90));
    }

    @Test
    void withoutAWholeQuarterBeforeItNothingIsSaid() {
        assertThat(judge(80, 80, 20)).isEqualTo(new Participation.Unknown());
        assertThat(judge()).isEqualTo(new Participation.Unknown());
    }

    @Test
    void noiseCannotPushARateOutsideThePossible() {
        assertThat(new Turnout(-3, 24).percent()).isZero();
        assertThat(new Turnout(27, 24).percent()).isEqualTo(100);
        assertThat(judge(120, 120, 120, 85)).isEqualTo(new Participation.Steady(90));
    }

    @Test
    void aBlockThatAskedNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Turnout(0, 0))
            .withMessage("asked: 0 (expected: >= 1)");
    }

    @Property
    void whatIsCalledFallenIsSeenToHaveFallenByTwentyPoints(
            @ForAll @Size(4) List<@IntRange(min = -5, max = 45) Integer> answered,
            @ForAll @IntRange(min = 8) int asked) {
        Participation found = ParticipationRule
            .judge(answered.stream().map(count -> new Turnout(count, asked % 40 + 8)).toList());

        if (found instanceof Participation.Fallen(int before, int percent)) {
            assertThat(before - percent).isGreaterThanOrEqualTo(20);
        }
    }

    private static Participation judge(int... percents) {
        return ParticipationRule.judge(Stream.of(percents)
            .flatMap(all -> java.util.Arrays.stream(all).boxed())
            .map(ParticipationRuleTest::of)
            .toList());
    }

    private static Turnout of(int percent) {
        return new Turnout(percent, 100);
    }

}
