package org.respite.ingest.journal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.respite.ingest.broker.EndOffsets;
import org.respite.ingest.broker.RequestCoalescer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Waits until the journals hold what the log holds now, whichever instance files it: then
 * a check-in that was accepted before is there, and one that was erased is not. However
 * many wait, broker and store are asked once in a moment.
 */
final class ProjectionCatchUp {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final EndOffsets ends;

    private final RequestCoalescer<Map<Integer, Long>> positions;

    private final Duration limit;

    ProjectionCatchUp(EndOffsets ends, JournalStore store, Duration limit, Scheduler timer) {
        this.ends = ends;
        this.positions = new RequestCoalescer<>(Mono.defer(store::positions), LOOK_AGAIN, timer);
        this.limit = limit;
    }

    /** Whether they do, in time. */
    Mono<Boolean> done() {
        return ends.now().flatMap(this::reached).timeout(limit).onErrorReturn(TimeoutException.class, false);
    }

    private Mono<Boolean> reached(Map<Integer, Long> target) {
        return positions.ask()
            .map(now -> isReached(target, now))
            .filter(reached -> reached)
            .repeatWhenEmpty(Integer.MAX_VALUE, again -> again);
    }

    private static boolean isReached(Map<Integer, Long> target, Map<Integer, Long> now) {
        return target.entrySet().stream().allMatch(end -> now.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

}
