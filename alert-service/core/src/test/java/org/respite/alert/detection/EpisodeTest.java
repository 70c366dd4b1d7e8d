package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpisodeTest {

    private static final DetectorSettings SETTINGS = DetectorSettings.standard();

    @Test
    void opensAtWhatWasFound() {
        assertThat(take(Episode.NONE, 2.3)).isEqualTo(new Episode(Condition.ALERT, Condition.NORMAL, 9, 1, 0));
        assertThat(take(Episode.NONE, 1.6)).isEqualTo(Episode.NONE);
    }

    @Test
    void twoUnremarkableResultsRunningCloseIt() {
        Episode open = take(Episode.NONE, 2);

        assertThat(take(open, 0.79, 0.79)).isEqualTo(Episode.NONE);
    }

    @Test
    void oneInBetweenStartsTheCountAgain() {
        Episode open = take(Episode.NONE, 2);

        assertThat(take(open, 0.79, 0.8, 0.79).open()).isTrue();
        assertThat(take(open, 0.79, 0.8, 0.79)).isEqualTo(new Episode(Condition.WATCH, Condition.NORMAL, 9, 4, 1));
    }

    @Test
    void risesAndDoesNotFall() {
        Episode open = take(Episode.NONE, 1.7, 2.9, 1.7);

        assertThat(open.condition()).isEqualTo(Condition.HIGH);
    }

    @Test
    void aHighLevelRaisesWhatAnAlertCountsForAndNothingElse() {
        Episode watch = take(Episode.NONE, 1.7);
        Episode alert = take(Episode.NONE, 2.3);

        assertThat(watch.counted(true).severity()).isEqualTo(Condition.WATCH);
        assertThat(alert.counted(true).severity()).isEqualTo(Condition.HIGH);
        assertThat(alert.counted(false).severity()).isEqualTo(Condition.ALERT);
        assertThat(alert.counted(true).counted(false).severity()).isEqualTo(Condition.HIGH);
        assertThat(Episode.NONE.counted(true)).isEqualTo(Episode.NONE);
    }

    /**
     * Takes results that lie so many standard errors of ten points above the usual level.
     */
    private static Episode take(Episode episode, double... z) {
        Episode taken = episode;
        for (double each : z) {
            taken = taken.next(new RiseEstimate(10 * each, 10, 100), 9, SETTINGS);
        }
        return taken;
    }

}
