package org.respite.scoring.topology.source;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.score.ScoringResult;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.model.SourceEvent.Broken;
import org.respite.scoring.topology.model.SourceEvent.ScoredCheckIn;
import org.respite.scoring.topology.model.SourceEvent.UnplacedCheckIn;
import org.respite.scoring.topology.model.SourceEvent.UnscoredCheckIn;

/**
 * Reads a check-in and scores it. Takes nothing for granted that ingest-service has
 * already validated: whatever else can write to the topic must not stop the stream. What
 * this version's catalogue does not allow waits for one that does: it was accepted.
 */
public record CheckInReader(ScoringKey scoringKey) implements EventReader {

    private static final ReportingCalendar UTC = new ReportingCalendar(ZoneOffset.UTC);

    private static final Duration FURTHEST = Duration.ofDays(1);

    @Override
    public SourceEvent read(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            CheckInAccepted checkIn = EventType.CHECK_IN_ACCEPTED.read(value);
            // Under another key, repeats could reach another partition and count twice.
            if (!Arrays.equals(key, checkIn.contributor().getBytes(StandardCharsets.UTF_8))) {
                return new Broken(key, value, "foreign-key");
            }
            if (!fortnightFits(checkIn)) {
                return new Broken(key, value, "wrong-fortnight");
            }
            if (checkIn.unit().equals(CheckInAccepted.NO_UNIT)) {
                return new UnplacedCheckIn(checkIn.id(), checkIn.organisation(), checkIn.contributor(),
                        blocks(checkIn.answeredAt()));
            }
            return switch (scoringKey.score(checkIn.instrument(), checkIn.answers())) {
                case ScoringResult.Scored(var scores) -> new ScoredCheckIn(checkIn.id(), checkIn.organisation(),
                        checkIn.unit(), checkIn.contributor(), checkIn.fortnight(), scores);
                case ScoringResult.Impossible _ -> new UnscoredCheckIn(checkIn);
            };
        }
        catch (UnreadableEventException unreadable) {
            return new Broken(key, value, unreadable.reason());
        }
    }

    private static Set<Integer> blocks(Instant answeredAt) {
        try {
            return Set.copyOf(List.of(UTC.blockOf(answeredAt.minus(FURTHEST)), UTC.blockOf(answeredAt.plus(FURTHEST))));
        }
        catch (DateTimeException | ArithmeticException beyondAnyCalendar) {
            return Set.of();
        }
    }

    /**
     * No zone is a day away from UTC, so none moves an answer by more than a fortnight.
     */
    private static boolean fortnightFits(CheckInAccepted checkIn) {
        @Nullable Integer fortnight = checkIn.fortnight();
        try {
            return fortnight == null
                    || fortnight >= 0 && Math.abs((long) fortnight - UTC.fortnightOf(checkIn.answeredAt())) <= 1;
        }
        catch (DateTimeException | ArithmeticException beyondAnyCalendar) {
            return false;
        }
    }

}
