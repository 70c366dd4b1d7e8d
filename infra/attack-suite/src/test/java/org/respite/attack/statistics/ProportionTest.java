package org.respite.attack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProportionTest {

    private static final Offset<Double> FOUR_DIGITS = within(0.00005);

    /** Values as R's binom.test gives them. */
    @Test
    void hasTheLimitsOfClopperAndPearson() {
        var half = new Proportion(5, 10);

        assertThat(half.lowerLimit(0.05)).isEqualTo(0.1871, FOUR_DIGITS);
        assertThat(half.upperLimit(0.05)).isEqualTo(0.8129, FOUR_DIGITS);
        assertThat(new Proportion(1, 20).lowerLimit(0.05)).isEqualTo(0.0013, FOUR_DIGITS);
        assertThat(new Proportion(1, 20).upperLimit(0.05)).isEqualTo(0.2487, FOUR_DIGITS);
    }

    @Test
    void isCertainOfNothingAtTheEnds() {
        assertThat(new Proportion(0, 10).lowerLimit(0.05)).isZero();
        assertThat(new Proportion(0, 10).upperLimit(0.05)).isEqualTo(1 - Math.pow(0.025, 0.1), FOUR_DIGITS);
        assertThat(new Proportion(10, 10).lowerLimit(0.05)).isEqualTo(Math.pow(0.025, 0.1), FOUR_DIGITS);
        assertThat(new Proportion(10, 10).upperLimit(0.05)).isOne();
    }

    @Test
    void refusesWhatCannotHaveBeenCounted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2))
            .withMessage("hits: 3 (expected: 0..2)");
    }

}
