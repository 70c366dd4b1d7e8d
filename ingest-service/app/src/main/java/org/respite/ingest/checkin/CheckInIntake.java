package org.respite.ingest.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.respite.http.problem.SafeErrors;
import org.respite.ingest.broker.EventLog;
import org.respite.ingest.register.CheckInRegister;
import org.respite.ingest.register.RegistrationResult;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.security.Sender;
import org.respite.operations.clock.CheckedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes check-ins, a few together: judges each, asks the roster where they belong,
 * publishes, and answers every one, in order, when the broker has answered.
 */
final class CheckInIntake {

    private static final Logger log = LoggerFactory.getLogger(CheckInIntake.class);

    /**
     * Lists that wait for the broker at the same time: some thousand lines, so that
     * waiting does not slow a long batch down, in at most a megabyte or two.
     */
    private static final int IN_FLIGHT = 16;

    private static final PendingCheckIn CLOCK_IS_OFF = new PendingCheckIn.Done(
            new CheckInOutcome.Unavailable(CheckInOutcome.Unavailable.CLOCK_IS_OFF));

    private final SubmissionEvaluator submissionEvaluator;

    private final Rosters rosters;

    private final CheckInRegister checkInRegister;

    private final EventLog events;

    private final CheckedClock clock;

    private final CheckInMeters meters;

    private final Scheduler workers;

    private final Duration limit;

    /**
     * Ready to take them.
     * @param workers do what would take too long on an event loop
     * @param limit how long roster and broker may take together
     */
    CheckInIntake(SubmissionEvaluator submissionEvaluator, Rosters rosters, CheckInRegister checkInRegister,
            EventLog events, CheckedClock clock, CheckInMeters meters, Scheduler workers, Duration limit) {
        this.submissionEvaluator = submissionEvaluator;
        this.rosters = rosters;
        this.checkInRegister = checkInRegister;
        this.events = events;
        this.clock = clock;
        this.meters = meters;
        this.workers = workers;
        this.limit = limit;
    }

    /** Who do what would take too long on an event loop. */
    Scheduler workers() {
        return workers;
    }

    /**
     * What became of every line, in order. Lists wait for the broker side by side, but
     * come to roster and register one after the other: what an earlier line teaches holds
     * for the later ones, and of two with one id the earlier one is the first.
     */
    Flux<List<LineOutcome>> take(Sender sender, Flux<List<Line>> lines) {
        return Flux.defer(() -> {
            var batchCircuitBreaker = new BatchCircuitBreaker();
            return lines.publishOn(workers, 1)
                .map(some -> judge(sender, some))
                .concatMap(judged -> batchCircuitBreaker.isNoticed() ? Mono.just(judged) : enter(judged), 1)
                .flatMapSequential(judged -> settle(judged, batchCircuitBreaker), IN_FLIGHT, 1);
        });
    }

    /** By a clock that may be wrong nobody is told what counts. */
    private Judged judge(Sender sender, List<Line> lines) {
        Instant now = clock.clock().instant();
        boolean believed = clock.check().doubt(now).isEmpty();
        var arrival = new SubmissionContext(sender, rosters.calendarOf(sender.organisation()), now);
        return new Judged(arrival, lines,
                lines.stream().map(line -> believed ? submissionEvaluator.judge(line, arrival) : CLOCK_IS_OFF).toList(),
                limit);
    }

    /**
     * If it cannot be said where they belong, they stay as they are, and are not taken.
     */
    private Mono<Judged> enter(Judged judged) {
        return Mono.defer(() -> {
            long begun = System.nanoTime();
            return place(judged).flatMap(steps -> checkInRegister.enter(PendingCheckIn.submissions(steps))
                .map(entries -> judged.entered(steps, entries, limit.minusNanos(System.nanoTime() - begun))));
        }).timeout(limit).onErrorResume(fault -> {
            tell(fault);
            return Mono.just(judged);
        });
    }

    private Mono<List<LineOutcome>> settle(Judged judged, BatchCircuitBreaker batchCircuitBreaker) {
        Mono<List<CheckInOutcome>> outcomes = batchCircuitBreaker.isNoticed() ? publishNone(judged) : publish(judged);
        return outcomes.doOnNext(batchCircuitBreaker::noticeIn).map(judged::settled).doOnNext(meters::count);
    }

    private Mono<List<PendingCheckIn>> place(Judged judged) {
        SubmissionContext arrival = judged.arrival();
        return rosters.place(arrival.sender().organisation(), PendingCheckIn.claims(judged.steps()))
            .map(placements -> PendingCheckIn.placed(judged.steps(), placements,
                    (admitted, placement) -> submissionEvaluator.place(admitted, placement, arrival)));
    }

    private Mono<List<CheckInOutcome>> publish(Judged judged) {
        return Mono.defer(() -> events.append(judged.events()))
            .timeout(judged.left())
            .doOnNext(acknowledged -> checkInRegister.settle(judged.taken(), acknowledged))
            .doOnCancel(() -> checkInRegister.settle(judged.taken(), List.of()))
            .map(acknowledged -> PendingCheckIn.outcomes(judged.steps(), acknowledged))
            .onErrorResume(fault -> {
                tell(fault);
                return publishNone(judged);
            });
    }

    private Mono<List<CheckInOutcome>> publishNone(Judged judged) {
        checkInRegister.settle(judged.taken(), List.of());
        return Mono.just(PendingCheckIn.outcomes(judged.steps(), List.of()));
    }

    private static void tell(Throwable fault) {
        log.atWarn()
            .addKeyValue("fault", SafeErrors.kind(fault))
            .log("check-ins turned away: {}", SafeErrors.kind(fault));
    }

    /**
     * Lines on their way.
     *
     * @param left of the time they have
     */
    private record Judged(SubmissionContext arrival, List<Line> lines, List<PendingCheckIn> steps, Duration left) {

        Judged entered(List<PendingCheckIn> placed, List<RegistrationResult> entries, Duration time) {
            return new Judged(arrival, lines, PendingCheckIn.entered(placed, entries, SubmissionEvaluator::enter),
                    time);
        }

        List<ProducerRecord<String, byte[]>> events() {
            return PendingCheckIn.toPublish(steps).stream().map(PendingCheckIn.Entered::event).toList();
        }

        List<RegistrationResult.Taken> taken() {
            return PendingCheckIn.toPublish(steps).stream().map(PendingCheckIn.Entered::entry).toList();
        }

        List<LineOutcome> settled(List<CheckInOutcome> outcomes) {
            return IntStream.range(0, lines.size())
                .mapToObj(i -> new LineOutcome(lines.get(i).number(), outcomes.get(i)))
                .toList();
        }

    }

}
