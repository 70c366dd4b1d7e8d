package org.respite.scoring.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void calculatesExactlyInLowestTerms() {
        assertThat(new Fraction(6, 4)).isEqualTo(new Fraction(3, 2)).hasToString("3/2");
        assertThat(new Fraction(4, 9).times(2).plus(new Fraction(1, 9))).isEqualTo(Fraction.of(1)).hasToString("1");
        assertThat(new Fraction(2, 3).inverse()).isEqualTo(new Fraction(3, 2));
        assertThat(new Fraction(1, 3)).isLessThan(new Fraction(34, 100)).isGreaterThan(Fraction.ZERO);
    }

    @Test
    void refusesWhatItCannotHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(-1, 2))
            .withMessage("numerator: -1 (expected: >= 0)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(1, 0));
        assertThatIllegalArgumentException().isThrownBy(Fraction.ZERO::inverse);
        assertThatExceptionOfType(ArithmeticException.class)
            .isThrownBy(() -> Fraction.of(Long.MAX_VALUE).plus(new Fraction(1, 2)));
    }

}
