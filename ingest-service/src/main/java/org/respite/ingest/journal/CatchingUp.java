package org.respite.ingest.journal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Waits until the journals hold what the log holds now, whichever instance files it: then
 * a check-in that was accepted before is there, and one that was erased is not.
 */
final class CatchingUp {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final LogEnds ends;

    private final JournalStore store;

    private final Duration limit;

    CatchingUp(LogEnds ends, JournalStore store, Duration limit) {
        this.ends = ends;
        this.store = store;
        this.limit = limit;
    }

    /** Whether they do, in time. */
    Mono<Boolean> done() {
        return ends.now().flatMap(this::reached).timeout(limit).onErrorReturn(TimeoutException.class, false);
    }

    private Mono<Boolean> reached(Map<Integer, Long> target) {
        return Mono.defer(store::positions)
            .map(now -> isReached(target, now))
            .filter(reached -> reached)
            .repeatWhenEmpty(Integer.MAX_VALUE, again -> again.delayElements(LOOK_AGAIN));
    }

    private static boolean isReached(Map<Integer, Long> target, Map<Integer, Long> now) {
        return target.entrySet().stream().allMatch(end -> now.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

}
