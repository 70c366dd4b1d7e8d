package org.respite.ingest.web.myweeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualBandTest {

    private static UsualBand band(WeekLine line, double... values) {
        return UsualBand.of(Arrays.stream(values).boxed().toList(), line).orElseThrow();
    }

    @Test
    void isMedianAndDeviationByHand() {
        // Median 5.5; distances 2.5 1.5 0.5 0.5 1.5 2.5, median 1.5; 1.5 * 1.4826 =
        // 2.2239.
        var band = band(WeekLine.ENERGY, 3, 4, 5, 6, 7, 8);
        assertThat(band.low()).isCloseTo(3.2761, within(1e-9));
        assertThat(band.high()).isCloseTo(7.7239, within(1e-9));
    }

    @Test
    void oddNumbersHaveAMiddleOne() {
        // Median 4; distances 3 2 1 0 1 2 6, median 2; 2 * 1.4826 = 2.9652.
        var band = band(WeekLine.DRAINED, 10, 1, 2, 3, 4, 5, 6);
        assertThat(band.low()).isCloseTo(1.0348, within(1e-9));
        assertThat(band.high()).isCloseTo(6.9652, within(1e-9));
    }

    @Test
    void endsWithTheScale() {
        // Median 9.5, deviation 0.5 * 1.4826 = 0.7413.
        var band = band(WeekLine.ENERGY, 10, 10, 10, 9, 9, 9);
        assertThat(band.low()).isCloseTo(8.7587, within(1e-9));
        assertThat(band.high()).isEqualTo(10);
        // Median 50, deviation 50 * 1.4826 = 74.13.
        var load = band(WeekLine.LOAD, 0, 0, 0, 100, 200, 200);
        assertThat(load.low()).isZero();
        assertThat(load.high()).isCloseTo(124.13, within(1e-9));
    }

    @Test
    void tiesHaveHalfAStep() {
        assertThat(band(WeekLine.ENERGY, 5, 5, 5, 5, 5, 9)).isEqualTo(new UsualBand(4.5, 5.5));
        assertThat(band(WeekLine.ENERGY, 1, 1, 1, 1, 1, 1)).isEqualTo(new UsualBand(1, 1.5));
    }

    @Test
    void fiveWeeksAreTooFew() {
        assertThat(UsualBand.of(List.of(5., 5., 5., 5., 5.), WeekLine.ENERGY)).isEmpty();
    }

    @Test
    void itsEndIsNotBelowIt() {
        var band = new UsualBand(4.5, 5.5);
        assertThat(band.isAbove(4.5)).isFalse();
        assertThat(band.isAbove(4.4)).isTrue();
        assertThat(band.isAbove(6)).isFalse();
        assertThat(band).hasToString("UsualBand[…]");
    }

}
