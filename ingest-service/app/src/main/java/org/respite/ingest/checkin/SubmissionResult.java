package org.respite.ingest.checkin;

import java.time.LocalDate;
import java.util.List;
import org.respite.http.problem.Violation;
import org.respite.ingest.roster.PlacementRequest;

/** What is thought of what somebody sent. */
sealed interface SubmissionResult {

    /** What was sent is no JSON object. */
    record Malformed(Violation violation) implements SubmissionResult {
    }

    /** What was sent is no check-in. */
    record Invalid(List<Violation> violations) implements SubmissionResult {
    }

    /** A check-in perhaps, but not from this sender. */
    record Forbidden(Violation violation) implements SubmissionResult {
    }

    /** A check-in that can be taken if the roster knows where it belongs. */
    record Admitted(PlacementRequest claim, CheckIn checkIn, PeriodStatus periodStatus) implements SubmissionResult {

        /** The same for the journal alone. */
        Admitted withoutUnit() {
            return new Admitted(claim, checkIn, periodStatus.withoutUnit());
        }

        /** The same of somebody whose membership ended before. */
        Admitted afterLeaving(LocalDate lastDay) {
            return new Admitted(claim, checkIn, periodStatus.afterLeaving(lastDay));
        }

    }

}
