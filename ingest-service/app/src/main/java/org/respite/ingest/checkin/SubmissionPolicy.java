package org.respite.ingest.checkin;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.http.problem.Violation;
import org.respite.ingest.roster.Identifiers;
import org.respite.ingest.roster.PlacementRequest;
import org.respite.ingest.security.Scopes;
import org.respite.ingest.security.Sender;

/**
 * Who may send what: a plain check-in is the sender's own, an import line wraps somebody
 * else's and says where they work. A line with any of an import line's fields is one.
 */
final class SubmissionPolicy {

    private static final String CHECK_IN = "checkIn";

    private static final SequencedSet<String> FIELDS = Collections
        .unmodifiableSequencedSet(new LinkedHashSet<>(List.of("subject", "unit", "department", CHECK_IN)));

    private final CheckInPolicy checkIns;

    SubmissionPolicy(CheckInPolicy checkIns) {
        this.checkIns = checkIns;
    }

    SubmissionResult judge(Map<?, ?> json, Sender sender, ReportingCalendar calendar, Instant now) {
        boolean imported = FIELDS.stream().anyMatch(json::containsKey);
        if (imported && !sender.mayImport()) {
            return forbidden(Scopes.IMPORT);
        }
        if (!imported && !sender.mayWrite()) {
            return forbidden(Scopes.WRITE);
        }
        return imported ? imported(json, calendar, now) : own(json, sender, calendar, now);
    }

    private SubmissionResult own(Map<?, ?> json, Sender sender, ReportingCalendar calendar, Instant now) {
        return switch (checkIns.judge(json, "", calendar, now)) {
            case Admission.Admitted(var checkIn, var standing) -> new SubmissionResult.Admitted(
                    new PlacementRequest.Own(sender.subject(), standing.block()), checkIn, standing);
            case Admission.Refused(var violations) -> new SubmissionResult.Invalid(violations);
        };
    }

    private SubmissionResult imported(Map<?, ?> json, ReportingCalendar calendar, Instant now) {
        var wrong = new Violations("");
        wrong.unknownFields(json, "", FIELDS);
        String subject = text(json, "subject", Identifiers::isSubject, Identifiers.SUBJECT, wrong);
        String unit = text(json, "unit", Identifiers::isUnit, Identifiers.UNIT, wrong);
        String department = text(json, "department", Identifiers::isUnit, Identifiers.UNIT, wrong);
        if (!(json.get(CHECK_IN) instanceof Map<?, ?> inner)) {
            wrong.add(CHECK_IN, ValuePreview.value(json, CHECK_IN), "an object with the check-in");
            return new SubmissionResult.Invalid(wrong.all());
        }
        return switch (checkIns.judge(inner, CHECK_IN + ".", calendar, now)) {
            case Admission.Refused(var violations) -> new SubmissionResult.Invalid(wrong.and(violations));
            case Admission.Admitted _ when !wrong.isEmpty() -> new SubmissionResult.Invalid(wrong.all());
            case Admission.Admitted(var checkIn, var standing) -> new SubmissionResult.Admitted(
                    new PlacementRequest.Named(subject, standing.block(), unit, department), checkIn, standing);
        };
    }

    private static String text(Map<?, ?> json, String field, Predicate<String> good, String expected,
            Violations wrong) {
        if (json.get(field) instanceof String text && good.test(text)) {
            return text;
        }
        wrong.add(field, ValuePreview.text(json, field), expected);
        return "";
    }

    private static SubmissionResult forbidden(String scope) {
        return new SubmissionResult.Forbidden(new Violation("token.scope", "not enough", scope));
    }

}
