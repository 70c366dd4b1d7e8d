package org.respite.attack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AucTest {

    @Test
    void countsPairsWonAndTiesHalf() {
        var worlds = new TwoWorlds(new double[] { 1, 2, 3 }, new double[] { 2, 4 });

        assertThat(Auc.of(worlds).value()).isEqualTo((1 + 0.5 + 3) / 6.0, within(1e-12));
    }

    @Test
    void isAHalfWhereAllIsTheSame() {
        assertThat(Auc.of(new TwoWorlds(new double[50], new double[50])).distance()).isZero();
    }

    @Test
    void staysWithinThreeStandardErrorsWhereNothingDiffers() {
        var random = new Random(2);

        Auc auc = Auc.of(new TwoWorlds(random.doubles(2000).toArray(), random.doubles(2000).toArray()));

        assertThat(auc.distance()).isLessThan(3 * auc.standardError());
        assertThat(3 * auc.standardError()).isEqualTo(0.0274, within(0.0001));
    }

    @Test
    void seesASmallShift() {
        var random = new Random(3);
        double[] shifted = random.doubles(2000).map(output -> output + 0.05).toArray();

        Auc auc = Auc.of(new TwoWorlds(random.doubles(2000).toArray(), shifted));

        assertThat(auc.distance()).isGreaterThan(3 * auc.standardError());
    }

}
