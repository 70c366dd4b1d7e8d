package org.respite.alert.notification.wording;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.respite.alert.explanation.AlertFacts;
import org.respite.alert.explanation.Certainty;
import org.respite.alert.explanation.Explainer;
import org.respite.alert.explanation.Sentence;
import org.respite.alert.notification.message.Notification;
import org.respite.contract.EnumWord;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * How messages put things, for every channel: what a clinical director reads in ten
 * seconds. Why an alert is as it is stands in the words of the page, so that nobody reads
 * two stories of one alert.
 *
 * @param page address of the leadership page; without it messages have no link. A link
 * leads to the unit there.
 */
public record AlertWording(@Nullable URI page) {

    static final String TEST = "Test message: nothing has happened";

    private static final String TEST_TEXT = "Somebody wanted to see whether alerts arrive here. They do.";

    private static final String REVIEW_TEXT = ": today is the day to look at what came of the step that was chosen, "
            + "and to go on, change it or stop. What the figures say of its effect, and what they cannot say, is on the "
            + "team's page.";

    static final String BASIS = "Decided on released, noisy team figures; nobody's answers are known.";

    public MessageText of(Notification message) {
        var change = message.change();
        var what = whom(message) + ": " + finding(change);
        return switch (message.kind()) {
            case TEST -> new MessageText(TEST, TEST_TEXT, BASIS, page);
            case REVIEW -> new MessageText("Review due: " + what, whom(message) + REVIEW_TEXT, BASIS, link(change));
            case REMINDER -> messageText("Still open: " + what, message);
            case CHANGE -> messageText(what, message);
        };
    }

    private MessageText messageText(String title, Notification message) {
        var change = message.change();
        return new MessageText(title + what(change), text(message), BASIS, link(change));
    }

    private static String whom(Notification message) {
        return ofAll(message.change()) ? "All units together" : message.place().name();
    }

    private static boolean ofAll(TeamAlertChanged change) {
        return change.unit().equals(change.organisation());
    }

    private static String finding(TeamAlertChanged change) {
        return switch (change.finding()) {
            case RISE -> "rise in strain";
            case LEVEL -> "high strain";
            case PARTICIPATION -> "fewer answers";
        };
    }

    /**
     * An alert is closed and opened again by the detector or by leaders; the words are
     * true of both.
     */
    private static String what(TeamAlertChanged change) {
        return switch (change.change()) {
            case OPENED -> " (" + severity(change) + ")";
            case RAISED -> ", now " + severity(change);
            case ACKNOWLEDGED -> " has been acknowledged";
            case ACTING -> ": steps have been chosen";
            case RESOLVED -> ": closed";
            case EXPIRED -> ": closed for want of figures";
            case REOPENED -> " is open again (" + severity(change) + ")";
        };
    }

    private static String severity(TeamAlertChanged change) {
        return EnumWord.of(change.severity());
    }

    /** As the page explains it; else as much of that as the change itself tells. */
    private static String text(Notification message) {
        if (message.why() != null) {
            return message.why();
        }
        var change = message.change();
        var sentence = Sentence.of(AlertFacts.of(change, ofAll(change) ? Explainer.OF_ALL : message.place().name()));
        return message.closes() ? sentence : sentence + " " + Certainty.of(change.finding(), change.severity());
    }

    private @Nullable URI link(TeamAlertChanged change) {
        if (page == null) {
            return null;
        }
        return URI.create(page + (ofAll(change) ? "#alerts" : "#unit-" + encoded(change.unit())));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

}
