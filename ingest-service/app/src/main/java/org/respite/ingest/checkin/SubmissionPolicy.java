package org.respite.ingest.checkin;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
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

    SubmissionResult judge(Map<?, ?> json, SubmissionContext submissionContext) {
        Sender sender = submissionContext.sender();
        boolean imported = FIELDS.stream().anyMatch(json::containsKey);
        if (imported && !sender.mayImport()) {
            return forbidden(Scopes.IMPORT);
        }
        if (!imported && !sender.mayWrite()) {
            return forbidden(Scopes.WRITE);
        }
        return imported ? imported(json, submissionContext) : own(json, submissionContext);
    }

    private SubmissionResult own(Map<?, ?> json, SubmissionContext submissionContext) {
        var wrong = new Violations("");
        Optional<CheckIn> checkIn = read(json, submissionContext, wrong);
        if (checkIn.isEmpty()) {
            return new SubmissionResult.Invalid(wrong.all());
        }
        PeriodStatus periodStatus = submissionContext.periodStatus(checkIn.get().answeredAt());
        var claim = new PlacementRequest.Own(submissionContext.sender().subject(), periodStatus.block(),
                submissionContext.dayOf(checkIn.get().answeredAt()));
        return new SubmissionResult.Admitted(claim, checkIn.get(), periodStatus);
    }

    private SubmissionResult imported(Map<?, ?> json, SubmissionContext submissionContext) {
        var wrong = new Violations("");
        wrong.unknownFields(json, "", FIELDS);
        String subject = text(json, "subject", Identifiers::isSubject, Identifiers.SUBJECT, wrong);
        String unit = text(json, "unit", Identifiers::isUnit, Identifiers.UNIT, wrong);
        String department = text(json, "department", Identifiers::isUnit, Identifiers.UNIT, wrong);
        if (!(json.get(CHECK_IN) instanceof Map<?, ?> inner)) {
            wrong.add(CHECK_IN, ValuePreview.value(json, CHECK_IN), "an object with the check-in");
            return new SubmissionResult.Invalid(wrong.all());
        }
        var wrongInside = new Violations(CHECK_IN + ".");
        Optional<CheckIn> checkIn = read(inner, submissionContext, wrongInside);
        if (checkIn.isEmpty() || !wrong.isEmpty()) {
            return new SubmissionResult.Invalid(wrong.and(wrongInside.all()));
        }
        PeriodStatus periodStatus = submissionContext.periodStatus(checkIn.get().answeredAt());
        var claim = new PlacementRequest.Named(subject, periodStatus.block(),
                submissionContext.dayOf(checkIn.get().answeredAt()), unit, department);
        return new SubmissionResult.Admitted(claim, checkIn.get(), periodStatus);
    }

    private Optional<CheckIn> read(Map<?, ?> json, SubmissionContext submissionContext, Violations wrong) {
        return checkIns.read(json, submissionContext.sender().organisation(), submissionContext.calendar(),
                submissionContext.at(), wrong);
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
