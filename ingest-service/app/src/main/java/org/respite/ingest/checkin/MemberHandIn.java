package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.respite.ingest.security.Sender;
import org.respite.ingest.web.answer.HandIn;
import org.respite.ingest.web.answer.HandInResult;
import org.respite.ingest.web.member.Member;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes what comes from a page the way it takes what comes from any client. */
final class MemberHandIn implements HandIn {

    /**
     * Also of what may have arrived: nobody is told that it was taken who cannot be sure.
     */
    private static final HandInResult LATER = new HandInResult.Unavailable();

    private final CheckInIntake intake;

    private final Function<String, ZoneId> zones;

    MemberHandIn(CheckInIntake intake, Function<String, ZoneId> zones) {
        this.intake = intake;
        this.zones = zones;
    }

    @Override
    public Mono<HandInResult> handIn(Member member, byte[] checkIn) {
        var sender = Sender.of(member);
        return intake.take(sender, Flux.just(List.of(new Line.Text(1, ByteBuffer.wrap(checkIn)))))
            .single()
            .map(outcomes -> result(outcomes.getFirst(), zones.apply(member.organisation())));
    }

    private static HandInResult result(Outcome outcome, ZoneId zone) {
        return switch (outcome) {
            case Outcome.Accepted(var _, var receipt) -> taken(receipt.periodStatus(), zone);
            case Outcome.Refused(var _, var problem) when problem.equals(Outcome.Refused.idTaken(false)) -> LATER;
            case Outcome.Refused(var _, var problem) -> new HandInResult.Refused(problem);
            case Outcome.Unavailable _ -> LATER;
        };
    }

    private static HandInResult taken(PeriodStatus status, ZoneId zone) {
        return new HandInResult.Taken(status.standing(), status.periodFrom(), status.periodTo(),
                LocalDate.ofInstant(status.publishedAt(), zone));
    }

}
