package org.respite.ingest.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.respite.http.problem.Faults;
import org.respite.ingest.broker.EventLog;
import org.respite.ingest.register.Entry;
import org.respite.ingest.register.Register;
import org.respite.operations.clock.CheckedClock;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.security.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes check-ins, a few together: judges each, asks the roster where they belong,
 * publishes, and answers every one, in order, when the broker has answered.
 */
final class CheckInDesk {

    private static final Logger log = LoggerFactory.getLogger(CheckInDesk.class);

    /**
     * Lists that wait for the broker at the same time: some thousand lines, so that
     * waiting does not slow a long batch down, in at most a megabyte or two.
     */
    private static final int IN_FLIGHT = 16;

    private static final Step CLOCK_IS_OFF = new Step.Done(new Outcome.Unavailable(Outcome.Unavailable.CLOCK_IS_OFF));

    private final Clerk clerk;

    private final Rosters rosters;

    private final Register register;

    private final EventLog events;

    private final CheckedClock clock;

    private final CheckInMeters meters;

    private final Scheduler workers;

    private final Duration limit;

    /**
     * Opens the desk.
     * @param workers do what would take too long on an event loop
     * @param limit how long roster and broker may take together
     */
    CheckInDesk(Clerk clerk, Rosters rosters, Register register, EventLog events, CheckedClock clock,
            CheckInMeters meters, Scheduler workers, Duration limit) {
        this.clerk = clerk;
        this.rosters = rosters;
        this.register = register;
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
    Flux<List<Settled>> take(Sender sender, Flux<List<Line>> lines) {
        return Flux.defer(() -> {
            var outage = new Outage();
            return lines.publishOn(workers, 1)
                .map(some -> judge(sender, some))
                .concatMap(judged -> outage.isNoticed() ? Mono.just(judged) : enter(judged), 1)
                .flatMapSequential(judged -> settle(judged, outage), IN_FLIGHT, 1);
        });
    }

    /** By a clock that may be wrong nobody is told what counts. */
    private Judged judge(Sender sender, List<Line> lines) {
        Instant now = clock.clock().instant();
        boolean believed = clock.check().doubt(now).isEmpty();
        var arrival = new Arrival(sender, rosters.calendarOf(sender.organisation()), now);
        return new Judged(arrival, lines,
                lines.stream().map(line -> believed ? clerk.judge(line, arrival) : CLOCK_IS_OFF).toList(), limit);
    }

    /**
     * If it cannot be said where they belong, they stay as they are, and are not taken.
     */
    private Mono<Judged> enter(Judged judged) {
        return Mono.defer(() -> {
            long begun = System.nanoTime();
            return place(judged).flatMap(steps -> register.enter(Step.submissions(steps))
                .map(entries -> judged.entered(steps, entries, limit.minusNanos(System.nanoTime() - begun))));
        }).timeout(limit).onErrorResume(fault -> {
            tell(fault);
            return Mono.just(judged);
        });
    }

    private Mono<List<Settled>> settle(Judged judged, Outage outage) {
        Mono<List<Outcome>> outcomes = outage.isNoticed() ? publishNone(judged) : publish(judged);
        return outcomes.doOnNext(outage::noticeIn).map(judged::settled).doOnNext(meters::count);
    }

    private Mono<List<Step>> place(Judged judged) {
        Arrival arrival = judged.arrival();
        return rosters.place(arrival.sender().organisation(), Step.claims(judged.steps()))
            .map(placements -> Step.placed(judged.steps(), placements,
                    (admitted, placement) -> clerk.place(admitted, placement, arrival)));
    }

    private Mono<List<Outcome>> publish(Judged judged) {
        return Mono.defer(() -> events.append(judged.events()))
            .timeout(judged.left())
            .doOnNext(acknowledged -> register.settle(judged.taken(), acknowledged))
            .doOnCancel(() -> register.settle(judged.taken(), List.of()))
            .map(acknowledged -> Step.outcomes(judged.steps(), acknowledged))
            .onErrorResume(fault -> {
                tell(fault);
                return publishNone(judged);
            });
    }

    private Mono<List<Outcome>> publishNone(Judged judged) {
        register.settle(judged.taken(), List.of());
        return Mono.just(Step.outcomes(judged.steps(), List.of()));
    }

    private static void tell(Throwable fault) {
        log.atWarn().addKeyValue("fault", Faults.kind(fault)).log("check-ins turned away: {}", Faults.kind(fault));
    }

    /**
     * Lines on their way.
     *
     * @param left of the time they have
     */
    private record Judged(Arrival arrival, List<Line> lines, List<Step> steps, Duration left) {

        Judged entered(List<Step> placed, List<Entry> entries, Duration time) {
            return new Judged(arrival, lines, Step.entered(placed, entries, Clerk::enter), time);
        }

        List<ProducerRecord<String, byte[]>> events() {
            return Step.toPublish(steps).stream().map(Step.Entered::event).toList();
        }

        List<Entry.Taken> taken() {
            return Step.toPublish(steps).stream().map(Step.Entered::entry).toList();
        }

        List<Settled> settled(List<Outcome> outcomes) {
            return IntStream.range(0, lines.size())
                .mapToObj(i -> new Settled(lines.get(i).number(), outcomes.get(i)))
                .toList();
        }

    }

}
