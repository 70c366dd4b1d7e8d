package org.respite.alert.notification;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * How messages put things, for every channel: what a clinical director reads in ten
 * seconds. The size is given with its interval and next to the unit's own past, as
 * {@code detection.md} asks; a fall in answering is never put as an accusation.
 *
 * @param page address of the leadership page; without it messages have no link. A link
 * leads to the unit there.
 */
record AlertWording(@Nullable URI page) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static final String TEST = "Test message: nothing has happened";

    private static final String TEST_TEXT = "Somebody wanted to see whether alerts arrive here. They do.";

    static final String BASIS = "Decided on released, noisy team figures; nobody's answers are known.";

    Words of(Notification message) {
        var change = message.change();
        if (message.kind() == Notification.Kind.TEST) {
            return new Words(TEST, TEST_TEXT, BASIS, page);
        }
        return new Words(title(message), text(change, whom(message)), BASIS, link(change));
    }

    private static String title(Notification message) {
        var reminder = message.kind() == Notification.Kind.REMINDER ? "Still open: " : "";
        return reminder + whom(message) + ": " + finding(message.change()) + what(message.change());
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

    private static String what(TeamAlertChanged change) {
        return switch (change.change()) {
            case OPENED -> " (" + severity(change) + ")";
            case RAISED -> ", now " + severity(change);
            case ACKNOWLEDGED -> " has been acknowledged";
            case ACTING -> ": steps have been chosen";
            case RESOLVED -> " has resolved";
            case EXPIRED -> ": closed for want of figures";
            case REOPENED -> " is back (" + severity(change) + ")";
        };
    }

    private static String severity(TeamAlertChanged change) {
        return change.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String text(TeamAlertChanged change, String unit) {
        var since = "since the fortnight of " + DAY.format(ReportingCalendar.firstDayOf(change.sinceFortnight()));
        return switch (change.change()) {
            case RESOLVED -> unit + ": no longer remarkable; it had been " + since + ".";
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
