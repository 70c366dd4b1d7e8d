package org.respite.alert.notification.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.wording.MessageText;
import org.respite.contract.EnumWord;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * The body of a webhook, in the shape Standard Webhooks 1.0 recommends.
 *
 * @param type {@code team_alert.} and what happened, such as {@code team_alert.opened},
 * {@code team_alert.reminder}, {@code team_alert.review_due}, or {@code team_alert.test}
 * about nothing
 * @param timestamp of the change, not of the attempt
 * @param data released figures only
 */
record WebhookPayload(String type, Instant timestamp, Data data) {

    private static final String TYPE = "team_alert.";

    /**
     * What is told of an alert: its change event, and words.
     *
     * @param since first day of the fortnight it opened in
     * @param text in words
     * @param link to the leadership page
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(String alert, int revision, String organisation, String unit, String unitName, Finding finding,
            Change change, Severity severity, int sinceFortnight, LocalDate since, int fortnight, double usual,
            double size, double sizeLow, double sizeHigh, String title, String text, @Nullable URI link) {

        static Data of(TeamAlertChanged change, String unitName, MessageText messageText) {
            return new Data(change.alert(), change.revision(), change.organisation(), change.unit(), unitName,
                    change.finding(), change.change(), change.severity(), change.sinceFortnight(),
                    ReportingCalendar.firstDayOf(change.sinceFortnight()), change.fortnight(), change.usual(),
                    change.size(), change.sizeLow(), change.sizeHigh(), messageText.title(),
                    messageText.text() + " " + messageText.basis(), messageText.link());
        }
    }

    static WebhookPayload of(Notification message, MessageText messageText) {
        var change = message.change();
        return new WebhookPayload(TYPE + happened(message), change.at(),
                Data.of(change, message.place().name(), messageText));
    }

    private static String happened(Notification message) {
        return switch (message.kind()) {
            case REMINDER -> "reminder";
            case REVIEW -> "review_due";
            case TEST -> "test";
            case CHANGE -> EnumWord.of(message.change().change());
        };
    }

}
