package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.respite.contract.EventType;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.http.problem.Problem;
import org.respite.http.problem.Violation;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.Pseudonyms;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.register.FirstDecision;
import org.respite.ingest.register.RegistrationRequest;
import org.respite.ingest.register.RegistrationResult;
import org.respite.ingest.roster.Placement;
import org.respite.ingest.roster.PlacementRequest;
import org.respite.ingest.roster.Rosters;

/**
 * Decides on a line, one step after the other, and writes its event, which names nobody
 * to whoever has no key. Waits for nobody: what roster and register said is an argument.
 */
final class SubmissionEvaluator {

    private final SubmissionPolicy policy;

    private final Rosters rosters;

    private final Pseudonyms pseudonyms;

    private final SubjectSeal seal;

    SubmissionEvaluator(SubmissionPolicy policy, Rosters rosters, Pseudonyms pseudonyms, SubjectSeal seal) {
        this.policy = policy;
        this.rosters = rosters;
        this.pseudonyms = pseudonyms;
        this.seal = seal;
    }

    /** The first step of a line. */
    PendingCheckIn judge(Line line, SubmissionContext submissionContext) {
        return switch (line) {
            case Line.TooLong(long number, int limit) ->
                refused(number, tooLarge("longer than " + limit + " bytes", "at most " + limit + " bytes"));
            case Line.Endless(long number, int limit, int most) ->
                refused(number, tooLarge("a line longer than " + most + " bytes; from it on nothing was read",
                        "at most " + limit + " bytes a line"));
            case Line.OneTooMany(long number, int most) ->
                refused(number, tooLarge("more than " + most + " lines; from this one on nothing was read",
                        "at most " + most + " lines a batch"));
            case Line.Text(long number, var bytes) -> switch (read(bytes, submissionContext)) {
                case SubmissionResult.Malformed(var violation) -> refused(number, Problem.malformed(violation));
                case SubmissionResult.Invalid(var violations) -> refused(number, Outcome.Refused.invalid(violations));
                case SubmissionResult.Forbidden(var violation) -> refused(number, Problem.forbidden(violation));
                case SubmissionResult.Admitted admitted -> new PendingCheckIn.Admitted(number, admitted);
            };
        };
    }

    /** The next step of every line that is admitted, now that the roster has spoken. */
    List<PendingCheckIn> place(List<PendingCheckIn.Admitted> lines, List<Placement> placements,
            SubmissionContext submissionContext) {
        return IntStream.range(0, lines.size())
            .mapToObj(i -> place(lines.get(i), placements.get(i), submissionContext))
            .toList();
    }

    /** The one after, now that the register has. */
    static List<PendingCheckIn> enter(List<PendingCheckIn.Ready> lines, List<RegistrationResult> results) {
        return IntStream.range(0, lines.size()).mapToObj(i -> enter(lines.get(i), results.get(i))).toList();
    }

    private SubmissionResult read(ByteBuffer bytes, SubmissionContext submissionContext) {
        var wrong = new Violations("");
        Map<?, ?> json = JsonReader.read(bytes, wrong);
        return wrong.isEmpty() ? policy.judge(json, submissionContext)
                : new SubmissionResult.Malformed(wrong.all().getFirst());
    }

    private PendingCheckIn place(PendingCheckIn.Admitted admitted, Placement placement,
            SubmissionContext submissionContext) {
        long line = admitted.line();
        SubmissionResult.Admitted submission = admitted.submission();
        return switch (placement) {
            case Placement.Refused(var violation) -> refused(line, Outcome.Refused.invalid(List.of(violation)));
            case Placement.Placed(var unit) -> ready(line, unit, submission, submissionContext);
            case Placement.Nowhere() ->
                ready(line, CheckInAccepted.NO_UNIT, submission.withoutUnit(), submissionContext);
            case Placement.Left(var lastDay) ->
                ready(line, CheckInAccepted.NO_UNIT, submission.afterLeaving(lastDay), submissionContext);
        };
    }

    private PendingCheckIn ready(long line, String unit, SubmissionResult.Admitted submission,
            SubmissionContext submissionContext) {
        RegistrationRequest registration = registration(unit, submission, submissionContext);
        try {
            return new PendingCheckIn.Ready(line, registration,
                    EventType.CHECK_IN_ACCEPTED.toRecord(registration.checkIn()),
                    new Receipt(submission.checkIn().id(), submission.periodStatus()),
                    submission.claim() instanceof PlacementRequest.Own);
        }
        catch (IllegalArgumentException tooLong) {
            return refused(line, Outcome.Refused.tooLong());
        }
    }

    private RegistrationRequest registration(String unit, SubmissionResult.Admitted admitted,
            SubmissionContext submissionContext) {
        String organisation = submissionContext.sender().organisation();
        String subject = admitted.claim().subject();
        Person owner = rosters.owner(organisation, subject);
        String contributor = pseudonyms.contributor(rosters.contributor(organisation, subject),
                admitted.claim().block());
        CheckIn checkIn = admitted.checkIn();
        PeriodStatus periodStatus = admitted.periodStatus();
        return new RegistrationRequest(owner,
                new CheckInAccepted(checkIn.id(), organisation, unit, contributor, checkIn.instrument(),
                        checkIn.answeredAt(), submissionContext.at(),
                        periodStatus.counts() ? periodStatus.fortnight() : null, checkIn.answers(),
                        seal.seal(owner, checkIn.id())));
    }

    private static PendingCheckIn enter(PendingCheckIn.Ready ready, RegistrationResult registrationResult) {
        long line = ready.line();
        return switch (registrationResult) {
            case RegistrationResult.Taken taken when taken.first() == FirstDecision.NO_UNIT ->
                new PendingCheckIn.Entered(line, taken, withoutUnit(ready), receipt(ready, taken.first()));
            case RegistrationResult.Taken taken ->
                new PendingCheckIn.Entered(line, taken, ready.event(), ready.receipt());
            case RegistrationResult.Repeated(var first) -> new Outcome.Accepted(line, receipt(ready, first));
            // What somebody has taken back is between them and their journal.
            case RegistrationResult.Erased _ when !ready.own() -> new Outcome.Accepted(line, ready.receipt());
            case RegistrationResult.Erased _ -> refused(line, Outcome.Refused.idErased());
            case RegistrationResult.Unreadable _ -> refused(line, Outcome.Refused.idUnreadable());
            case RegistrationResult.Conflicting(boolean acknowledged) ->
                refused(line, Outcome.Refused.idTaken(acknowledged));
            case RegistrationResult.OneTooMany(int most) ->
                refused(line, Outcome.Refused.tooMany(most, ready.receipt().periodStatus().block()));
        };
    }

    /**
     * Owners are told again what they were told first; whoever imports is told of what is
     * filed no more than of what its owner has erased.
     */
    private static Receipt receipt(PendingCheckIn.Ready ready, FirstDecision first) {
        boolean saidAlready = first == FirstDecision.NO_UNIT && isWithoutUnit(ready);
        return ready.own() && !saidAlready ? ready.receipt().as(first) : ready.receipt();
    }

    /**
     * As it was when it first came: a unit that was given since does not make it count.
     */
    private static ProducerRecord<String, byte[]> withoutUnit(PendingCheckIn.Ready ready) {
        CheckInAccepted now = ready.registration().checkIn();
        return isWithoutUnit(ready) ? ready.event()
                : EventType.CHECK_IN_ACCEPTED.toRecord(new CheckInAccepted(now.id(), now.organisation(),
                        CheckInAccepted.NO_UNIT, now.contributor(), now.instrument(), now.answeredAt(),
                        now.acceptedAt(), null, now.answers(), now.sealedSubject()));
    }

    private static boolean isWithoutUnit(PendingCheckIn.Ready ready) {
        return ready.registration().checkIn().unit().equals(CheckInAccepted.NO_UNIT);
    }

    private static Problem tooLarge(String value, String expected) {
        return Problem.tooLarge(new Violation("body", value, expected));
    }

    private static PendingCheckIn refused(long line, Problem problem) {
        return new Outcome.Refused(line, problem);
    }

}
