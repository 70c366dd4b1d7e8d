package org.respite.alert.intervention;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Note;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * Whether a plan can be taken, and what holds where it says nothing.
 *
 * @param catalogue the steps there are
 */
record PlanPolicy(InterventionCatalogue catalogue) {

    /** So that four or five results lie wholly after the start. */
    static final int WEEKS_TO_REVIEW = 12;

    private static final int WEEKS_AHEAD = 52;

    /** A step without an alert may have been begun before it is written down. */
    private static final int WEEKS_BACK = 12;

    private static final String SINCE_ALERT = ", from when the alert opened on";

    private static final int MAX_ROLE_LENGTH = 80;

    private static final int MAX_GOAL = 60;

    /** A name cannot be told from a role by rule, so it is said. */
    private static final String A_ROLE = "a role such as \"clinical lead\", 1..80 characters on one line, "
            + "no name and no address of a person";

    /** What becomes of a request. */
    sealed interface Judgement {

    }

    record Accepted(PlannedStep choice) implements Judgement {
    }

    /**
     * @param detail field, value and expectation
     */
    record Refused(String detail) implements Judgement {
    }

    /**
     * @param today in the organisation's zone
     * @param opened the fortnight in which the alert opened
     */
    Judgement judge(PlanRequest request, LocalDate today, int opened) {
        return judge(request, today, ReportingCalendar.firstDayOf(opened), SINCE_ALERT);
    }

    /**
     * Of a plan without an alert.
     * @param today in the organisation's zone
     */
    Judgement judge(PlanRequest request, LocalDate today) {
        return judge(request, today, today.minusWeeks(WEEKS_BACK), "");
    }

    private Judgement judge(PlanRequest request, LocalDate today, LocalDate earliest, String why) {
        try {
            return new Accepted(choice(request, today, earliest, why));
        }
        catch (Unfit unfit) {
            return new Refused(unfit.detail);
        }
    }

    private PlannedStep choice(PlanRequest request, LocalDate today, LocalDate earliest, String why) {
        var intervention = intervention(request.intervention());
        var ownerRole = ownerRole(request.ownerRole());
        var startOn = startOn(request.startOn(), today, earliest, why);
        return new PlannedStep(intervention, ownerRole, startOn, reviewOn(request.reviewOn(), startOn),
                goal(request.goal()), note(request.note()), Boolean.TRUE.equals(request.told()) ? true : null);
    }

    private String intervention(@Nullable String id) {
        if (id == null || catalogue.step(id).isEmpty()) {
            throw new Unfit("intervention", id == null ? "missing" : "unknown", "an id of /api/v1/interventions");
        }
        return id;
    }

    private static String ownerRole(@Nullable String role) {
        var plain = role == null ? "" : role.strip();
        if (plain.isEmpty() || plain.length() > MAX_ROLE_LENGTH) {
            throw new Unfit("ownerRole", plain.isEmpty() ? "missing" : plain.length() + " characters", A_ROLE);
        }
        try {
            return new Note(plain).text();
        }
        catch (IllegalArgumentException objection) {
            throw new Unfit("ownerRole", "not a role", A_ROLE);
        }
    }

    /** An empty one is none. */
    private static @Nullable String note(@Nullable String note) {
        try {
            return note == null || note.isBlank() ? null : new Note(note.strip()).text();
        }
        catch (IllegalArgumentException objection) {
            throw new Unfit(String.valueOf(objection.getMessage()));
        }
    }

    private static @Nullable Integer goal(@Nullable Integer points) {
        if (points != null && (points < 1 || points > MAX_GOAL)) {
            throw new Unfit("goal", points.toString(), "1..60 points by which strain is to fall");
        }
        return points;
    }

    private static LocalDate startOn(@Nullable String text, LocalDate today, LocalDate earliest, String why) {
        var start = date("startOn", text, today);
        var latest = today.plusWeeks(WEEKS_AHEAD);
        if (start.isBefore(earliest) || start.isAfter(latest)) {
            throw new Unfit("startOn", start.toString(), earliest + ".." + latest + why);
        }
        return start;
    }

    private static LocalDate reviewOn(@Nullable String text, LocalDate startOn) {
        var review = date("reviewOn", text, startOn.plusWeeks(WEEKS_TO_REVIEW));
        var earliest = EffectDates.earliestReview(startOn);
        var latest = startOn.plusWeeks(WEEKS_AHEAD);
        if (review.isBefore(earliest)) {
            throw new Unfit("reviewOn", review.toString(),
                    earliest + " or later, when three results since the start have been published");
        }
        if (review.isAfter(latest)) {
            throw new Unfit("reviewOn", review.toString(), latest + " or earlier, a year after the start");
        }
        return review;
    }

    private static LocalDate date(String field, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        }
        catch (DateTimeParseException notADate) {
            throw new Unfit(field, "not a date", "one such as 2026-09-28");
        }
    }

    private static final class Unfit extends RuntimeException {

        private final String detail;

        Unfit(String field, String value, String expected) {
            this(field + ": " + value + " (expected: " + expected + ")");
        }

        Unfit(String detail) {
            super("unfit", null, false, false);
            this.detail = detail;
        }

    }

}
