package org.respite.ingest.checkin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.respite.ingest.broker.EventLog;
import org.respite.ingest.problem.Faults;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.security.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes check-ins, a few together: judges each, asks the roster where they belong,
 * publishes, and answers every one, in order, when the broker has answered.
 */
final class CheckInDesk {

    private static final Logger log = LoggerFactory.getLogger(CheckInDesk.class);

    private final Clerk clerk;

    private final Rosters rosters;

    private final EventLog events;

    private final Clock clock;

    private final CheckInMeters meters;

    private final Scheduler workers;

    private final Duration limit;

    /**
     * Opens the desk.
     * @param workers do what would take too long on an event loop
     * @param limit how long roster and broker may take together
     */
    CheckInDesk(Clerk clerk, Rosters rosters, EventLog events, Clock clock, CheckInMeters meters, Scheduler workers,
            Duration limit) {
        this.clerk = clerk;
        this.rosters = rosters;
        this.events = events;
        this.clock = clock;
        this.meters = meters;
        this.workers = workers;
        this.limit = limit;
    }

    /**
     * One outcome a line, in order.
     * @param outage of the batch the lines are from
     */
    Mono<List<Outcome>> take(Sender sender, List<Line> lines, Outage outage) {
        return Mono.defer(() -> judge(sender, lines, outage)).subscribeOn(workers).doOnNext(outcomes -> {
            outage.noticeIn(outcomes);
            outcomes.forEach(meters::count);
        });
    }

    private Mono<List<Outcome>> judge(Sender sender, List<Line> lines, Outage outage) {
        var arrival = new Arrival(sender, rosters.calendarOf(sender.organisation()), clock.instant());
        List<Step> judged = lines.stream().map(line -> clerk.judge(line, arrival)).toList();
        return outage.isNoticed() ? unavailable(judged)
                : place(judged, arrival).flatMap(this::publish).timeout(limit).onErrorResume(fault -> {
                    log.atWarn().addKeyValue("fault", Faults.kind(fault)).log("check-ins turned away");
                    return unavailable(judged);
                });
    }

    private Mono<List<Step>> place(List<Step> judged, Arrival arrival) {
        return rosters.place(arrival.sender().organisation(), Step.claims(judged))
            .map(placements -> Step.placed(judged, placements,
                    (admitted, placement) -> clerk.place(admitted, placement, arrival)));
    }

    private Mono<List<Outcome>> publish(List<Step> steps) {
        return events.append(Step.events(steps)).map(acknowledged -> Step.outcomes(steps, acknowledged));
    }

    private static Mono<List<Outcome>> unavailable(List<Step> steps) {
        return Mono.just(Step.outcomes(steps, List.of()));
    }

}
