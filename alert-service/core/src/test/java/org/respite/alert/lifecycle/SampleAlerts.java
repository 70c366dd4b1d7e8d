package org.respite.alert.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.respite.alert.Lakeside;
import org.respite.alert.detection.Assessment;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/** Alerts of the crisis team, made up. */
public final class SampleAlerts {

    /** 14 points over 41, give or take 9. */
    public static final Assessment FIGURES = new Assessment(41, 16, 56, 53, 6, 12, 4.6, 2.61, 14, 6.4, 53, 6, 3.2,
            -2.2);

    public static final LeaderIdentity LEA = new LeaderIdentity("lea", "Lea Lead");

    private static final Note NOTE = new Note("caseload is shared out anew");

    private SampleAlerts() {
    }

    /** The alert after Lea has changed it, a day after the latest change. */
    public static Alert by(Alert alert, Change change) {
        return alert.take(personal(change), alert.latest().at().plus(Duration.ofDays(1)));
    }

    public static LeaderChange personal(Change change) {
        return switch (change) {
            case ACKNOWLEDGED -> new LeaderChange.Acknowledge(LEA, null);
            case ACTING -> new LeaderChange.Act(LEA, NOTE);
            case RESOLVED -> new LeaderChange.Resolve(LEA, NOTE);
            case REOPENED -> new LeaderChange.Reopen(LEA, null);
            case OPENED, RAISED, EXPIRED -> throw new IllegalArgumentException("change: " + change);
        };
    }

    public static Alert opened(int fortnight, Severity severity) {
        return opened("lakeside", fortnight, severity, Finding.RISE);
    }

    public static Alert opened(String organisation, int fortnight, Severity severity, Finding finding) {
        return opened(organisation, fortnight, severity, finding, FIGURES);
    }

    public static Alert opened(String organisation, int fortnight, Severity severity, Finding finding,
            Assessment figures) {
        var id = AlertId.of(organisation, new DetectionState.Subject(Lakeside.CRISIS, finding), fortnight);
        var at = Lakeside.publishedAt(fortnight);
        return Alert.opened(organisation, new AlertTransition(id, Lakeside.CRISIS, finding, fortnight, fortnight,
                Change.OPENED, severity, figures), at, at);
    }

    /** The alert after one more change. */
    public static Alert then(Alert alert, int fortnight, Change change) {
        Instant at = Lakeside.publishedAt(fortnight);
        return alert.take(next(alert, fortnight, change, null), at, at);
    }

    public static AlertTransition next(Alert alert, int fortnight, Change change, @Nullable Severity severity) {
        return new AlertTransition(alert.id(), alert.unit(), alert.finding(), alert.since(), fortnight, change,
                severity, null);
    }

}
