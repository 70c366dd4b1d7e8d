package org.respite.ingest.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private final SubmissionEvaluator submissionEvaluator;

    private final Rosters rosters;

    private final CheckInRegister checkInRegister;

    private final EventLog events;

    private final CheckedClock clock;

    private final CheckInMetrics meters;

    private final Scheduler workers;

    private final Duration limit;

    /**
     * Ready to take them.
     * @param workers do what would take too long on an event loop
     * @param limit how long roster and broker may take together
     */
    CheckInIntake(SubmissionEvaluator submissionEvaluator, Rosters rosters, CheckInRegister checkInRegister,
            EventLog events, CheckedClock clock, CheckInMetrics meters, Scheduler workers, Duration limit) {
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
    Flux<List<Outcome>> take(Sender sender, Flux<List<Line>> lines) {
        return Flux.defer(() -> {
            var breaker = new BatchCircuitBreaker();
            return lines.publishOn(workers, 1)
                .map(some -> judge(sender, some))
                .concatMap(chunk -> breaker.isOpen() ? Mono.just(chunk) : enter(chunk), 1)
                .flatMapSequential(chunk -> settle(chunk, breaker), IN_FLIGHT, 1);
        });
    }

    /** By a clock that may be wrong nobody is told what counts. */
    private Chunk judge(Sender sender, List<Line> lines) {
        Instant now = clock.clock().instant();
        boolean believed = clock.check().doubt(now).isEmpty();
        var submissionContext = new SubmissionContext(sender, rosters.calendarOf(sender.organisation()), now);
        return Chunk.of(submissionContext,
                lines.stream()
                    .map(line -> believed ? submissionEvaluator.judge(line, submissionContext)
                            : new Outcome.Unavailable(line.number(), Outcome.Unavailable.CLOCK_IS_OFF))
                    .toList(),
                limit);
    }

    /**
     * If it cannot be said where they belong, they stay as they are, and are not taken.
     */
    private Mono<Chunk> enter(Chunk chunk) {
        return Mono.defer(() -> {
            long begun = System.nanoTime();
            return place(chunk).flatMap(this::register)
                .map(entered -> entered.within(limit.minusNanos(System.nanoTime() - begun)));
        }).timeout(limit).onErrorResume(fault -> {
            tell(fault);
            return Mono.just(chunk);
        });
    }

    private Mono<Chunk> place(Chunk chunk) {
        SubmissionContext submissionContext = chunk.submissionContext();
        List<PendingCheckIn.Admitted> admitted = chunk.only(PendingCheckIn.Admitted.class);
        return rosters
            .place(submissionContext.sender().organisation(),
                    admitted.stream().map(each -> each.submission().claim()).toList())
            .map(placements -> chunk.with(submissionEvaluator.place(admitted, placements, submissionContext)));
    }

    private Mono<Chunk> register(Chunk chunk) {
        List<PendingCheckIn.Ready> ready = chunk.only(PendingCheckIn.Ready.class);
        return checkInRegister.enter(ready.stream().map(PendingCheckIn.Ready::registration).toList())
            .map(results -> chunk.with(SubmissionEvaluator.enter(ready, results)));
    }

    private Mono<List<Outcome>> settle(Chunk chunk, BatchCircuitBreaker breaker) {
        return (breaker.isOpen() ? publishNone(chunk) : publish(chunk)).doOnNext(outcomes -> {
            if (outcomes.stream().anyMatch(Outcome.Unavailable.class::isInstance)) {
                breaker.open();
            }
            meters.count(outcomes);
        });
    }

    private Mono<List<Outcome>> publish(Chunk chunk) {
        return Mono.defer(() -> events.append(chunk.events()))
            .timeout(chunk.left())
            .doOnNext(acknowledged -> checkInRegister.settle(chunk.entries(), acknowledged))
            .doOnCancel(() -> checkInRegister.settle(chunk.entries(), List.of()))
            .map(chunk::outcomes)
            .onErrorResume(fault -> {
                tell(fault);
                return publishNone(chunk);
            });
    }

    private Mono<List<Outcome>> publishNone(Chunk chunk) {
        checkInRegister.settle(chunk.entries(), List.of());
        return Mono.just(chunk.outcomes(List.of()));
    }

    private static void tell(Throwable fault) {
        log.atWarn().addKeyValue("fault", SafeErrors.kind(fault)).log("check-ins turned away");
    }

    /**
     * Lines that came together.
     *
     * @param lines by number
     * @param left of the time they have
     */
    private record Chunk(SubmissionContext submissionContext, SortedMap<Long, PendingCheckIn> lines, Duration left) {

        static Chunk of(SubmissionContext submissionContext, List<PendingCheckIn> lines, Duration left) {
            return new Chunk(submissionContext, new TreeMap<>(), left).with(lines);
        }

        /** The same, with some lines further on. */
        Chunk with(List<PendingCheckIn> further) {
            var next = new TreeMap<>(lines);
            further.forEach(each -> next.put(each.line(), each));
            return new Chunk(submissionContext, next, left);
        }

        Chunk within(Duration time) {
            return new Chunk(submissionContext, lines, time);
        }

        <P extends PendingCheckIn> List<P> only(Class<P> step) {
            return lines.values().stream().filter(step::isInstance).map(step::cast).toList();
        }

        List<ProducerRecord<String, byte[]>> events() {
            return toPublish().stream().map(PendingCheckIn.Entered::event).toList();
        }

        List<RegistrationResult.Taken> entries() {
            return toPublish().stream().map(PendingCheckIn.Entered::entry).toList();
        }

        /** In order, with the broker's answers to {@link #events}. */
        List<Outcome> outcomes(List<Boolean> acknowledged) {
            List<RegistrationResult.Taken> entries = entries();
            Set<String> arrived = IntStream.range(0, Math.min(entries.size(), acknowledged.size()))
                .filter(acknowledged::get)
                .mapToObj(i -> entries.get(i).name())
                .collect(Collectors.toSet());
            return lines.values().stream().map(line -> line.outcome(arrived)).toList();
        }

        /** Of lines that say the same, the first. */
        private Collection<PendingCheckIn.Entered> toPublish() {
            var first = new LinkedHashMap<String, PendingCheckIn.Entered>();
            only(PendingCheckIn.Entered.class).forEach(entered -> first.putIfAbsent(entered.entry().name(), entered));
            return first.values();
        }

    }

}
