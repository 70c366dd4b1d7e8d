package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighLevelTest {

    @Test
    void twoResultsRunningSurelyAboveTheLimitOpenIt() {
        assertThat(take(HighLevel.CLOSED, 1.2816)).isEqualTo(new HighLevel(false, 1, 0));
        assertThat(take(HighLevel.CLOSED, 1.2816, 1.2816)).isEqualTo(new HighLevel(true, 0, 0));
    }

    @Test
    void aDoubtfulOneInBetweenStartsTheCountAgain() {
        assertThat(take(HighLevel.CLOSED, 2, 1.28, 2)).isEqualTo(new HighLevel(false, 1, 0));
    }

    @Test
    void twoResultsRunningBelowTheLimitCloseIt() {
        HighLevel open = take(HighLevel.CLOSED, 2, 2);

        assertThat(take(open, -0.01)).isEqualTo(new HighLevel(true, 0, 1));
        assertThat(take(open, -0.01, -0.01)).isEqualTo(HighLevel.CLOSED);
        assertThat(take(open, -0.01, 0, -0.01)).isEqualTo(new HighLevel(true, 0, 1));
    }

    @Test
    void onceClosedItNeedsTwoResultsAgain() {
        HighLevel closed = take(HighLevel.CLOSED, 2, 2, -1, -1);

        assertThat(take(closed, 2).open()).isFalse();
        assertThat(take(closed, 2, 2).open()).isTrue();
    }

    private static HighLevel take(HighLevel level, double... z) {
        HighLevel taken = level;
        for (double each : z) {
            taken = taken.next(each, DetectorSettings.standard().high());
        }
        return taken;
    }

}
