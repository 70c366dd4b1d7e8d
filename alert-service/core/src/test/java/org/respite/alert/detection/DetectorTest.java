package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.alert.detection.DetectionEvent.Expired;
import org.respite.alert.detection.DetectionEvent.LevelExpired;
import org.respite.alert.detection.DetectionEvent.LevelOpened;
import org.respite.alert.detection.DetectionEvent.LevelResolved;
import org.respite.alert.detection.DetectionEvent.Opened;
import org.respite.alert.detection.DetectionEvent.Raised;
import org.respite.alert.detection.DetectionEvent.Resolved;
import org.respite.alert.detection.DetectionEvent.Sustained;

class DetectorTest {

    @Test
    void aSteadyUnitStaysNormalAndItsUsualLevelBecomesSure() {
        Walk walk = Walk.settled();

        assertThat(walk.events).isEmpty();
        assertThat(walk.state.usual()).isEqualTo(42, within(1e-9));
        assertThat(walk.state.usualVariance()).isLessThan(10);
    }

    @Test
    void oneWildResultOpensNothing() {
        assertThat(Walk.settled().released(1, 95).released(8, 42).events).isEmpty();
    }

    @Test
    void aLastingRiseOpensRisesAndResolvesWhenItIsOver() {
        Walk walk = Walk.settled().released(6, 55).released(8, 42);

        assertThat(walk.events).containsExactly(new Opened(Condition.WATCH), new Raised(Condition.ALERT),
                new Raised(Condition.HIGH), new Resolved());
    }

    @Test
    void aFallOpensNothing() {
        assertThat(Walk.settled().released(8, 20).events).isEmpty();
    }

    @Test
    void theUsualLevelIsFrozenWhileAnEpisodeIsOpenAndNeverLearnsFromIt() {
        Walk walk = Walk.settled().released(3, 62);
        double frozen = walk.state.usual();

        walk.released(20, 62);

        assertThat(walk.state.episode().open()).isTrue();
        assertThat(walk.state.usual()).isEqualTo(frozen);
        assertThat(walk.state.recent()).hasSize(4).allMatch(WindowEntry::quarantined);
    }

    @Test
    void whatIsShownIsTheWholeRiseAndNotTheCutOne() {
        Walk walk = Walk.settled().released(4, 82);
        Assessment shown = Objects.requireNonNull(walk.last);

        assertThat(shown.size()).isEqualTo(40, within(1e-9));
        assertThat(shown.gap()).isLessThan(30);
        assertThat(shown.sizeLow()).isEqualTo(40 - 1.96 * shown.standardError(), within(1e-9));
        assertThat(shown.sizeHigh()).isEqualTo(40 + 1.96 * shown.standardError(), within(1e-9));
        assertThat(shown.level()).isEqualTo(82, within(1e-9));
        assertThat(shown.levelHigh() - shown.levelLow()).isEqualTo(2 * 1.96 * Math.sqrt(shown.levelVariance() + 4),
                within(1e-9));
    }

    @Test
    void threeSilentFortnightsKeepAnEpisodeOpenAndTheFourthExpiresIt() {
        Walk walk = Walk.settled().released(4, 57).fromHere();

        assertThat(walk.withheld(3).events).isEmpty();
        assertThat(walk.state.episode().open()).isTrue();
        assertThat(walk.withheld(1).events).containsExactly(new Expired());
        assertThat(walk.state.episode()).isEqualTo(Episode.NONE);
        assertThat(walk.withheld(9).events).hasSize(1);
    }

    @Test
    void silenceMakesTheUsualLevelUnsure() {
        Walk walk = Walk.settled().withheld(4);
        double unsure = walk.state.usualVariance();

        walk.withheld(10);

        assertThat(walk.state.usual()).isEqualTo(42, within(1e-9));
        assertThat(walk.state.usualVariance()).isEqualTo(unsure + 10 * 0.4, within(1e-9));
    }

    @Test
    void afterHalfAYearTheEpisodeIsSustainedOnce() {
        Walk walk = Walk.settled().released(3, 62).fromHere();
        int openedAt = walk.state.episode().openedAt();

        walk.released(12 - (walk.state.period() - openedAt), 62);
        assertThat(walk.events).doesNotContain(new Sustained());
        assertThat(walk.detector.sustained(walk.state)).isFalse();

        walk.withheld(1);
        assertThat(walk.events).containsOnlyOnce(new Sustained());
        assertThat(walk.detector.sustained(walk.state)).isTrue();

        walk.released(10, 62);
        assertThat(walk.events).containsOnlyOnce(new Sustained());
    }

    @Test
    void anAcceptedLevelIsTheNewUsualOneAndTheEpisodeResolvesByItself() {
        Walk walk = Walk.settled().released(20, 62);
        double recentVariance = Objects.requireNonNull(walk.last).recentVariance();
        walk.accepted().fromHere();

        assertThat(walk.state.usual()).isEqualTo(62, within(1e-9));
        assertThat(walk.state.usualVariance()).isEqualTo(recentVariance + 4, within(1e-9));
        assertThat(walk.state.recent()).isEmpty();
        assertThat(walk.released(2, 62).events).contains(new Resolved());
        assertThat(walk.released(20, 62).events).doesNotContain(new Opened(Condition.WATCH));
    }

    @Test
    void aFurtherRiseAfterAcceptingKeepsTheEpisodeOpen() {
        Walk walk = Walk.settled().released(20, 62).accepted().fromHere();

        assertThat(walk.released(6, 90).events).doesNotContain(new Resolved());
        assertThat(walk.state.episode().open()).isTrue();
    }

    @Test
    void onlyASustainedEpisodeCanBeAcceptedAndOnlyOnceAResult() {
        Walk fresh = Walk.settled().released(4, 62);
        Walk accepted = Walk.settled().released(20, 62).accepted();

        assertThatIllegalStateException().isThrownBy(fresh::accepted)
            .withMessageContaining("expected: open for at least 13 fortnights");
        assertThatIllegalStateException().isThrownBy(accepted::accepted);
    }

    @Test
    void aSlowClimbPastTheLimitFlagsTheLevelWithoutARise() {
        Walk walk = Walk.settled();
        for (int mean = 42; mean < 72; mean++) {
            walk.released(4, mean);
        }

        assertThat(walk.events).containsExactly(new LevelOpened());
        assertThat(walk.released(20, 50).events).containsExactly(new LevelOpened(), new LevelResolved());
    }

    @Test
    void aSilentHighLevelExpires() {
        Walk walk = Walk.settled().released(6, 80).fromHere();
        assertThat(walk.state.level().open()).isTrue();

        assertThat(walk.withheld(4).events).containsExactly(new Expired(), new LevelExpired());
    }

    @Test
    void silenceKeepsWhatSpokeForAHighLevel() {
        var oneAbove = new UnitState(70, 5, 30, 0, Episode.NONE, new HighLevel(false, 1, 0), List.of());
        Walk walk = Walk.settled();
        walk.state = oneAbove;

        assertThat(walk.withheld(5).released(1, 75).events).containsExactly(new LevelOpened());
    }

    @Test
    void anAlertWhileTheLevelIsHighCountsAsHigh() {
        Walk walk = Walk.settled();
        var alert = new Episode(Condition.ALERT, Condition.ALERT, 25, 2, 0);
        walk.state = new UnitState(62, 30, 26, 0, alert, HighLevel.CLOSED, List.of());

        walk.released(2, 75);
        assertThat(walk.events).containsExactly(new Raised(Condition.HIGH), new LevelOpened());
        assertThat(walk.state.episode().condition()).isEqualTo(Condition.ALERT);

        walk.released(6, 55);
        assertThat(walk.events).endsWith(new LevelResolved());
    }

    @Test
    void severityDoesNotFallWhenTheLevelDoes() {
        Walk walk = Walk.settled();
        var high = new Episode(Condition.ALERT, Condition.HIGH, 25, 3, 0);
        walk.state = new UnitState(42, 30, 26, 0, high, new HighLevel(true, 0, 1), List.of());

        walk.released(1, 55);

        assertThat(walk.events).containsExactly(new LevelResolved());
        assertThat(walk.state.episode().severity()).isEqualTo(Condition.HIGH);
    }

}
