package org.respite.alert.notification.wording;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.message.Notification;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * How messages put things, for every channel: what a clinical director reads in ten
 * seconds. The size is given with its interval and next to the unit's own past; a fall in
 * answering is never put as an accusation.
 *
 * @param page address of the leadership page; without it messages have no link. A link
 * leads to the unit there.
 */
public record AlertWording(@Nullable URI page) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static final String TEST = "Test message: nothing has happened";

    private static final String TEST_TEXT = "Somebody wanted to see whether alerts arrive here. They do.";

    private static final String REVIEW_TEXT = ": today is the day to look at what came of the step that was chosen, "
            + "and to go on, change it or stop. What the figures say of its effect, and what they cannot say, is on the "
            + "team's page.";

    static final String BASIS = "Decided on released, noisy team figures; nobody's answers are known.";

    public Words of(Notification message) {
        var change = message.change();
        var what = whom(message) + ": " + finding(change);
        return switch (message.kind()) {
            case TEST -> new Words(TEST, TEST_TEXT, BASIS, page);
            case REVIEW -> new Words("Review due: " + what, whom(message) + REVIEW_TEXT, BASIS, link(change));
            case REMINDER -> told("Still open: " + what, message);
            case CHANGE -> told(what, message);
        };
    }

    private Words told(String title, Notification message) {
        var change = message.change();
        return new Words(title + what(change), text(change, whom(message)), BASIS, link(change));
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
        return change.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String text(TeamAlertChanged change, String unit) {
        var since = "since the fortnight of " + DAY.format(ReportingCalendar.firstDayOf(change.sinceFortnight()));
        return switch (change.change()) {
            case RESOLVED -> unit + ": this alert is closed; it had been open " + since + ".";
            case EXPIRED -> unit + ": nothing could be released for a while, so this alert, open " + since
                    + ", says nothing any more.";
            case OPENED, RAISED, ACKNOWLEDGED, ACTING, REOPENED -> unit + ": " + figures(change) + ", " + since + ".";
        };
    }

    private static String figures(TeamAlertChanged change) {
        double usual = change.usual();
        return switch (change.finding()) {
            case RISE -> "strain about " + signed(change.size()) + " points (" + interval(change, 0) + ") over "
                    + (ofAll(change) ? "usual" : "its usual " + Math.round(usual));
            case LEVEL -> "strain about " + Math.round(usual + change.size()) + " of 100 (" + interval(change, usual)
                    + "), high whatever it was before";
            case PARTICIPATION ->
                "clearly fewer check in than used to; tired people stop answering, so please ask" + " what would help";
        };
    }

    private static String interval(TeamAlertChanged change, double over) {
        return "95 % interval " + Math.round(over + change.sizeLow()) + " to " + Math.round(over + change.sizeHigh());
    }

    private static String signed(double points) {
        long rounded = Math.round(points);
        return rounded > 0 ? "+" + rounded : "" + rounded;
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
