package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.util.List;
import org.respite.contract.EventType;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.http.problem.Problem;
import org.respite.http.problem.Violation;
import org.respite.ingest.register.Entry;
import org.respite.ingest.register.Submission;
import org.respite.ingest.roster.Claim;
import org.respite.ingest.roster.Placement;

/** Does what needs nobody else: reads, judges, and writes the event. */
final class Clerk {

    private final SubmissionPolicy policy;

    private final EventWriter writer;

    Clerk(SubmissionPolicy policy, EventWriter writer) {
        this.policy = policy;
        this.writer = writer;
    }

    /** The first step of a line. */
    Step judge(Line line, Arrival arrival) {
        return switch (line) {
            case Line.TooLong tooLong -> refused(Problem.tooLarge(new Violation("body",
                    "longer than " + tooLong.limit() + " bytes", "at most " + tooLong.limit() + " bytes")));
            case Line.Endless endless -> refused(Problem.tooLarge(new Violation("body",
                    "a line longer than " + endless.most() + " bytes; from it on nothing was read",
                    "at most " + endless.limit() + " bytes a line")));
            case Line.OneTooMany(var _, int most) -> refused(Problem
                .tooLarge(new Violation("body", "more than " + most + " lines; from this one on nothing was read",
                        "at most " + most + " lines a batch")));
            case Line.Text text -> judge(text.bytes(), arrival);
        };
    }

    /** The next one, now that the roster has spoken. */
    Step place(Judgement.Admitted admitted, Placement placement, Arrival arrival) {
        return switch (placement) {
            case Placement.Refused(var violation) -> refused(Outcome.Refused.invalid(List.of(violation)));
            case Placement.Placed(var unit) -> ready(unit, admitted, arrival);
            case Placement.Nowhere() -> ready(CheckInAccepted.NO_UNIT, admitted.withoutUnit(), arrival);
        };
    }

    /** The one after, now that the register has. */
    static Step enter(Step.Ready ready, Entry entry) {
        return switch (entry) {
            case Entry.Taken taken -> new Step.Entered(taken, ready.event(), ready.outcome());
            case Entry.Repeated _ -> new Step.Done(ready.outcome());
            // What somebody has taken back is between them and their journal.
            case Entry.Erased _ when !ready.own() -> new Step.Done(ready.outcome());
            case Entry.Erased _ -> refused(Outcome.Refused.idErased());
            case Entry.Unreadable _ -> refused(Outcome.Refused.idUnreadable());
            case Entry.Conflicting(boolean acknowledged) -> refused(Outcome.Refused.idTaken(acknowledged));
            case Entry.OneTooMany(int most) -> refused(Outcome.Refused.tooMany(most, ready.submission().block()));
        };
    }

    private Step ready(String unit, Judgement.Admitted admitted, Arrival arrival) {
        Submission submission = writer.write(arrival.sender().organisation(), unit, admitted, arrival.at());
        try {
            return new Step.Ready(submission, EventType.CHECK_IN_ACCEPTED.toRecord(submission.checkIn()),
                    new Outcome.Accepted(admitted.checkIn().id(), admitted.standing()),
                    admitted.claim() instanceof Claim.Own);
        }
        catch (IllegalArgumentException tooLong) {
            return refused(Outcome.Refused.tooLong());
        }
    }

    private Step judge(ByteBuffer bytes, Arrival arrival) {
        return switch (JsonReader.read(bytes)) {
            case Reading.Malformed(var violation) -> refused(Problem.malformed(violation));
            case Reading.Json(var json) ->
                switch (policy.judge(json, arrival.sender(), arrival.calendar(), arrival.at())) {
                    case Judgement.Invalid(var violations) -> refused(Outcome.Refused.invalid(violations));
                    case Judgement.Forbidden(var violation) -> refused(Problem.forbidden(violation));
                    case Judgement.Admitted admitted -> new Step.Admitted(admitted);
                };
        };
    }

    private static Step refused(Problem problem) {
        return new Step.Done(new Outcome.Refused(problem));
    }

}
