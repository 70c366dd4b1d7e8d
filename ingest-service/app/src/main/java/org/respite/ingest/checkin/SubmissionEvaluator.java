package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.util.List;
import org.respite.contract.EventType;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.http.problem.Problem;
import org.respite.http.problem.Violation;
import org.respite.ingest.register.RegistrationRequest;
import org.respite.ingest.register.RegistrationResult;
import org.respite.ingest.roster.Placement;
import org.respite.ingest.roster.PlacementRequest;

/** Does what needs nobody else: reads, judges, and writes the event. */
final class SubmissionEvaluator {

    private final SubmissionPolicy policy;

    private final EventWriter writer;

    SubmissionEvaluator(SubmissionPolicy policy, EventWriter writer) {
        this.policy = policy;
        this.writer = writer;
    }

    /** The first step of a line. */
    PendingCheckIn judge(Line line, SubmissionContext submissionContext) {
        return switch (line) {
            case Line.TooLong tooLong -> refused(Problem.tooLarge(new Violation("body",
                    "longer than " + tooLong.limit() + " bytes", "at most " + tooLong.limit() + " bytes")));
            case Line.Endless endless -> refused(Problem.tooLarge(new Violation("body",
                    "a line longer than " + endless.most() + " bytes; from it on nothing was read",
                    "at most " + endless.limit() + " bytes a line")));
            case Line.OneTooMany(var _, int most) -> refused(Problem
                .tooLarge(new Violation("body", "more than " + most + " lines; from this one on nothing was read",
                        "at most " + most + " lines a batch")));
            case Line.Text text -> judge(text.bytes(), submissionContext);
        };
    }

    /** The next one, now that the roster has spoken. */
    PendingCheckIn place(SubmissionResult.Admitted admitted, Placement placement, SubmissionContext submissionContext) {
        return switch (placement) {
            case Placement.Refused(var violation) -> refused(CheckInOutcome.Refused.invalid(List.of(violation)));
            case Placement.Placed(var unit) -> ready(unit, admitted, submissionContext);
            case Placement.Nowhere() -> ready(CheckInAccepted.NO_UNIT, admitted.withoutUnit(), submissionContext);
        };
    }

    /** The one after, now that the register has. */
    static PendingCheckIn enter(PendingCheckIn.Ready ready, RegistrationResult registrationResult) {
        return switch (registrationResult) {
            case RegistrationResult.Taken taken -> new PendingCheckIn.Entered(taken, ready.event(), ready.outcome());
            case RegistrationResult.Repeated _ -> new PendingCheckIn.Done(ready.outcome());
            // What somebody has taken back is between them and their journal.
            case RegistrationResult.Erased _ when !ready.own() -> new PendingCheckIn.Done(ready.outcome());
            case RegistrationResult.Erased _ -> refused(CheckInOutcome.Refused.idErased());
            case RegistrationResult.Unreadable _ -> refused(CheckInOutcome.Refused.idUnreadable());
            case RegistrationResult.Conflicting(boolean acknowledged) ->
                refused(CheckInOutcome.Refused.idTaken(acknowledged));
            case RegistrationResult.OneTooMany(int most) ->
                refused(CheckInOutcome.Refused.tooMany(most, ready.submission().block()));
        };
    }

    private PendingCheckIn ready(String unit, SubmissionResult.Admitted admitted, SubmissionContext submissionContext) {
        RegistrationRequest registrationRequest = writer.write(submissionContext.sender().organisation(), unit,
                admitted, submissionContext.at());
        try {
            return new PendingCheckIn.Ready(registrationRequest,
                    EventType.CHECK_IN_ACCEPTED.toRecord(registrationRequest.checkIn()),
                    new CheckInOutcome.Accepted(admitted.checkIn().id(), admitted.standing()),
                    admitted.claim() instanceof PlacementRequest.Own);
        }
        catch (IllegalArgumentException tooLong) {
            return refused(CheckInOutcome.Refused.tooLong());
        }
    }

    private PendingCheckIn judge(ByteBuffer bytes, SubmissionContext submissionContext) {
        return switch (JsonReader.read(bytes)) {
            case ParsedJson.Malformed(var violation) -> refused(Problem.malformed(violation));
            case ParsedJson.Json(var json) -> switch (policy.judge(json, submissionContext.sender(),
                    submissionContext.calendar(), submissionContext.at())) {
                case SubmissionResult.Invalid(var violations) -> refused(CheckInOutcome.Refused.invalid(violations));
                case SubmissionResult.Forbidden(var violation) -> refused(Problem.forbidden(violation));
                case SubmissionResult.Admitted admitted -> new PendingCheckIn.Admitted(admitted);
            };
        };
    }

    private static PendingCheckIn refused(Problem problem) {
        return new PendingCheckIn.Done(new CheckInOutcome.Refused(problem));
    }

}
