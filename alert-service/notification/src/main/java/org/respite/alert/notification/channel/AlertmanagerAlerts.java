package org.respite.alert.notification.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.OpenAlert;
import org.respite.alert.notification.wording.AlertWording;
import org.respite.alert.notification.wording.MessageText;
import org.respite.contract.EnumWord;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * Alerts in Alertmanager's terms. Severity is a label, since routes and inhibition go by
 * it, so an alert that is raised is a new one there and the old one has to end.
 *
 * @param life how long Alertmanager believes in an alert it is not told of again; an
 * alert that changes once a fortnight must not look resolved because this service was
 * away for some hours
 */
record AlertmanagerAlerts(AlertWording wording, Duration life) {

    /**
     * What a change makes of it: the alert, unless it has closed, and the end of those it
     * replaces.
     */
    List<PostableAlert> of(Notification message, Instant now) {
        var change = message.change();
        var messageText = wording.of(message);
        var ended = Arrays.stream(Severity.values())
            .filter(severity -> message.closes() || severity.compareTo(change.severity()) < 0)
            .map(severity -> alert(message, messageText, severity, latest(startOf(message), change.at())));
        var firing = Stream.of(alert(message, messageText, change.severity(), now.plus(life)));
        return Stream.concat(ended, message.closes() ? Stream.empty() : firing).toList();
    }

    /** What Alertmanager was last told of an alert, once more. */
    Stream<PostableAlert> repeated(OpenAlert open, Instant now) {
        var known = open.told();
        if (known == null) {
            return Stream.empty();
        }
        var message = Notification.of("", known, open.place(), false, now);
        return Stream.of(alert(message, wording.of(message), known.severity(), now.plus(life)));
    }

    private PostableAlert alert(Notification message, MessageText messageText, Severity severity, Instant endsAt) {
        var change = message.change();
        var labels = Map.of("alertname", name(change.finding()), "organisation", change.organisation(), "unit",
                change.unit(), "finding", EnumWord.of(change.finding()), "severity", EnumWord.of(severity));
        var annotations = Map.of("summary", messageText.title(), "description",
                messageText.text() + " " + messageText.basis(), "unit_name", message.place().name());
        return new PostableAlert(labels, annotations, startOf(message), endsAt, messageText.link());
    }

    /**
     * The same for every change of an alert: when the period it opened in was published.
     */
    private static Instant startOf(Notification message) {
        return new ReportingCalendar(message.place().zone()).publishedAt(message.change().sinceFortnight());
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static String name(Finding finding) {
        return switch (finding) {
            case RISE -> "TeamStrainRise";
            case LEVEL -> "TeamStrainLevel";
            case PARTICIPATION -> "TeamParticipationFall";
        };
    }

}
