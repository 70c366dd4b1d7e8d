package org.respite.alert.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;

class LifecyclePolicyTest {

    private static final Instant AT = Instant.parse("2026-09-30T09:00:00Z");

    private final Alert open = SampleAlerts.opened(70, Severity.WATCH);

    private final Alert acknowledged = SampleAlerts.by(open, Change.ACKNOWLEDGED);

    private final Alert acting = SampleAlerts.by(open, Change.ACTING);

    private final Alert resolved = SampleAlerts.by(acting, Change.RESOLVED);

    @Test
    void aPersonMayGoOnAndTakeBack() {
        assertThat(open.possible()).containsOnly(Change.ACKNOWLEDGED, Change.ACTING);
        assertThat(acknowledged.possible()).containsOnly(Change.ACTING, Change.RESOLVED, Change.REOPENED);
        assertThat(acting.possible()).containsOnly(Change.RESOLVED, Change.REOPENED);
        assertThat(resolved.possible()).containsOnly(Change.REOPENED);
        assertThat(SampleAlerts.by(resolved, Change.REOPENED).possible()).isEqualTo(open.possible());
    }

    @Test
    void whatTheDetectorHasEndedIsOver() {
        Stream.of(Change.RESOLVED, Change.EXPIRED)
            .map(end -> SampleAlerts.then(acting, 75, end))
            .forEach(ended -> assertThat(ended.possible()).isEmpty());
        assertThat(SampleAlerts.then(resolved, 75, Change.RESOLVED).possible()).isEmpty();
    }

    @Test
    void stateAndSeverityAreTwoThings() {
        var raised = acting.take(SampleAlerts.next(acting, 72, Change.RAISED, Severity.HIGH), AT, AT);

        assertThat(raised.state()).isEqualTo(AlertState.ACTING);
        assertThat(raised.severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void theDetectorGoesOnQuietlyAfterAPersonHasResolved() {
        var over = resolved.take(SampleAlerts.next(resolved, 75, Change.RESOLVED, null), AT, AT);

        assertThat(over.steps()).isEqualTo(resolved.steps());
        assertThat(over.over()).isTrue();
        assertThat(over.after(resolved)).containsExactly(over);
        assertThat(over.take(SampleAlerts.next(over, 75, Change.RESOLVED, null), AT, AT)).isSameAs(over);
    }

    @Test
    void onlyARiseOpensAgainWhatAPersonHasResolved() {
        var again = resolved.take(SampleAlerts.next(resolved, 73, Change.RAISED, Severity.HIGH), AT, AT);

        assertThat(again.latest().change()).isEqualTo(Change.REOPENED);
        assertThat(again.latest().personal()).isFalse();
        assertThat(again.state()).isEqualTo(AlertState.OPEN);
        assertThat(again.severity()).isEqualTo(Severity.HIGH);
        assertThat(again.take(SampleAlerts.next(again, 73, Change.RAISED, Severity.HIGH), AT, AT)).isSameAs(again);
    }

    @Test
    void whoHasNotSeenTheLatestIsToldSoFirst() {
        var change = new LeaderChange.Acknowledge(SampleAlerts.LEA, null);

        assertThat(LifecyclePolicy.judge(open, change, 1)).isEqualTo(new TransitionCheck.Allowed());
        assertThat(LifecyclePolicy.judge(resolved, change, 1)).isEqualTo(new TransitionCheck.Outdated(3));
        assertThat(LifecyclePolicy.judge(resolved, change, 3))
            .isEqualTo(new TransitionCheck.Impossible(AlertState.RESOLVED, resolved.possible()));
    }

    @Test
    void takesBackFromTheTopicWhatPeopleDid() {
        var told = resolved.steps()
            .stream()
            .map(Alert::event)
            .collect(Collectors.toMap(TeamAlertChanged::revision, event -> event));

        var rebuilt = open.takeBack(told);

        assertThat(rebuilt.steps()).extracting(Alert::event)
            .isEqualTo(resolved.steps().stream().map(Alert::event).toList());
        assertThat(rebuilt.latest().deed()).isEqualTo(Attribution.FORGOTTEN);
    }

}
