package org.respite.alert.notification.selfservice;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A silence as a leader writes it. That of a whole organisation has to be asked for:
 * whoever leaves the unit out by mistake must not silence everybody.
 *
 * @param unit with everything below it; absent only for the whole organisation
 * @param wholeOrganisation true for the whole organisation
 * @param from its first day as {@code 2027-01-31}; absent for today
 * @param until its last day
 * @param reason why; names no person
 */
record SilenceRequest(@Nullable String unit, @Nullable Boolean wholeOrganisation, @Nullable String from,
        @Nullable String until, @Nullable String reason) {

    static final int MAX_DAYS = 120;

    static final int MAX_REASON_LENGTH = 200;

    /**
     * Checks it.
     * @param today in UTC; where days begin earlier or later, the one before and the one
     * after are as good
     */
    LeaderSilence silence(String id, LocalDate today, Authorship by) {
        var first = from == null ? today : day("from", from);
        var last = day("until", RequestFields.present("until", until));
        if (last.isBefore(first) || last.isBefore(today.minusDays(1)) || !last.isBefore(first.plusDays(MAX_DAYS))) {
            throw SubscriptionProblems.invalid("until: " + last + " (expected: neither past nor before " + first
                    + ", and at most " + MAX_DAYS + " days in all)");
        }
        return new LeaderSilence(id, 1, where(), first, last, why(RequestFields.present("reason", reason).strip()), by,
                null);
    }

    /** The unit, or null for the whole organisation. */
    private @Nullable String where() {
        boolean whole = Boolean.TRUE.equals(wholeOrganisation);
        if (unit == null && !whole) {
            throw SubscriptionProblems.invalid("unit: missing (expected: a unit, or wholeOrganisation true)");
        }
        if (unit != null && whole) {
            throw SubscriptionProblems.invalid("wholeOrganisation: true (expected: absent, since there is a unit)");
        }
        return RequestFields.unit(unit);
    }

    private static String why(String reason) {
        if (reason.length() > MAX_REASON_LENGTH) {
            throw SubscriptionProblems
                .invalid("reason: " + reason.length() + " characters (expected: 1.." + MAX_REASON_LENGTH + ")");
        }
        return reason;
    }

    private static LocalDate day(String field, String value) {
        try {
            return LocalDate.parse(value);
        }
        catch (DateTimeException notADay) {
            throw SubscriptionProblems.invalid(field + ": not a day (expected: such as 2027-01-31)");
        }
    }
}
