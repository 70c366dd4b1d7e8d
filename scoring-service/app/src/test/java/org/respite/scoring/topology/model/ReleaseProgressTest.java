package org.respite.scoring.topology.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleaseProgressTest {

    @Test
    void startsWithTheEarliestFortnightUntilSomethingIsReleased() {
        var progress = ReleaseProgress.startingAt(70).with(71).with(69);

        assertThat(progress.next()).isEqualTo(69);
        assertThat(progress.released().with(60).next()).isEqualTo(70);
    }

    @Test
    void admitsWhatIsNotReleased() {
        assertThat(ReleaseProgress.startingAt(70).admits(60)).isTrue();
        assertThat(ReleaseProgress.startingAt(70).released().admits(70)).isFalse();
        assertThat(ReleaseProgress.startingAt(70).released().admits(71)).isTrue();
    }

    @Test
    void goesOnAfterWhatIsKnownToBeReleased() {
        assertThat(ReleaseProgress.after(60, 70)).isEqualTo(new ReleaseProgress(60, 71, true));
    }

    @Test
    void remembersThatItBeganWhenAllItsKeysAreGone() {
        var progress = ReleaseProgress.startingAt(70).released().destroyed();

        assertThat(progress.kept()).isEqualTo(progress.next());
        assertThat(progress.admits(70)).isFalse();
    }

}
