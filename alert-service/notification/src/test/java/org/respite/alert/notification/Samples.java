package org.respite.alert.notification;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.Subscription;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/** Alerts of one hospital, to vary. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-09-23T12:00:00Z");

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public static final URI PAGE = URI.create("https://respite.example.org/teams");

    /** Its first day is 7 Sep 2026. */
    public static final int FORTNIGHT = 70;

    public static final UnitPlace ONCOLOGY = new UnitPlace("Oncology ward", List.of("oncology", "medicine"),
            ZoneId.of("Europe/Oslo"));

    private Samples() {
    }

    public static TeamAlertChanged change(String alert, int revision, Change change, Severity severity) {
        return new TeamAlertChanged(alert, revision, "st-olav", "oncology", Finding.RISE, change, severity, FORTNIGHT,
                FORTNIGHT, NOON, 41.2, 13.8, 5.6, 22.1);
    }

    public static TeamAlertChanged opened(String alert) {
        return change(alert, 1, Change.OPENED, Severity.ALERT);
    }

    public static TeamAlertChanged resolved(String alert, int revision) {
        return change(alert, revision, Change.RESOLVED, Severity.ALERT);
    }

    public static TeamAlertChanged of(TeamAlertChanged like, String unit, Finding finding, Severity severity,
            Instant at) {
        return new TeamAlertChanged(like.alert(), like.revision(), like.organisation(), unit, finding, like.change(),
                severity, like.sinceFortnight(), like.fortnight(), at, like.usual(), like.size(), like.sizeLow(),
                like.sizeHigh());
    }

    public static TeamAlertChanged at(Instant at, TeamAlertChanged like) {
        return of(like, like.unit(), like.finding(), like.severity(), at);
    }

    public static Notification message(TeamAlertChanged change) {
        return Notification.of("warehouse", change, ONCOLOGY, false, NOON);
    }

    public static Recipient recipient(Subscription subscription) {
        return new Recipient(subscription, List.of(SECRET), null, false);
    }

    public static Subscription subscription(String id, ChannelKind channel, String target) {
        return new Subscription(id, "st-olav", "oncology", Severity.WATCH, null, channel, target, "key");
    }

}
