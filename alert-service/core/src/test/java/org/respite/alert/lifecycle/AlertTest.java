package org.respite.alert.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.respite.alert.detection.Assessment;
import org.respite.contract.EventType;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;

class AlertTest {

    private static final Instant AT = Instant.parse("2026-09-22T22:15:00Z");

    private final Alert opened = SampleAlerts.opened(70, Severity.WATCH);

    @Test
    void takesTheSameOccurrenceOnlyOnce() {
        var raised = SampleAlerts.next(opened, 71, Change.RAISED, Severity.ALERT);
        var once = opened.take(raised, AT, AT);

        assertThat(once.revision()).isEqualTo(2);
        assertThat(once.severity()).isEqualTo(Severity.ALERT);
        assertThat(once.take(raised, AT, AT.plusSeconds(60))).isSameAs(once);
    }

    @Test
    void keepsSeverityAndFiguresWhereThereAreNoNewOnes() {
        var expired = opened.take(SampleAlerts.next(opened, 74, Change.EXPIRED, null), AT, AT);

        assertThat(expired.open()).isFalse();
        assertThat(expired.severity()).isEqualTo(Severity.WATCH);
        assertThat(expired.latest().figures()).isEqualTo(opened.latest().figures());
    }

    @Test
    void knowsHowItOnceStood() {
        var resolved = opened.take(SampleAlerts.next(opened, 72, Change.RESOLVED, null), AT, AT);

        assertThat(resolved.asOf(1)).isEqualTo(opened);
        assertThat(resolved.asOf(2)).isEqualTo(resolved);
    }

    @Test
    void isToldWithTheFiguresThatMayBeShown() {
        Assessment figures = opened.latest().figures();
        var event = opened.event();

        assertThat(event.id()).isEqualTo("lakeside:crisis-team:rise:70/1");
        assertThat(event.size()).isEqualTo(figures.size());
        assertThat(event.sizeLow()).isEqualTo(figures.sizeLow());
        assertThat(EventType.TEAM_ALERT_CHANGED.read(EventType.TEAM_ALERT_CHANGED.write(event))).isEqualTo(event);
    }

}
