package org.respite.ingest.reminders;

import java.time.Duration;
import java.time.Instant;
import org.respite.http.problem.SafeErrors;
import org.respite.operations.clock.CheckedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Sends what is due, again and again. Each is claimed before it is sent: of several
 * instances one sends it, and one that dies in between leaves it unsent rather than send
 * it twice. By a clock that may be wrong nothing is sent.
 */
final class PushRounds {

    private static final Logger log = LoggerFactory.getLogger(PushRounds.class);

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final int AT_ONCE = 8;

    private final PushStore store;

    private final PushSeal seal;

    private final PushNames names;

    private final PushHosts hosts;

    private final PushPost post;

    private final CheckedClock clock;

    PushRounds(PushStore store, PushSeal seal, PushNames names, PushHosts hosts, PushPost post, CheckedClock clock) {
        this.store = store;
        this.seal = seal;
        this.names = names;
        this.hosts = hosts;
        this.post = post;
        this.clock = clock;
    }

    /** Looks at all of them once. Never fails. */
    Mono<Void> round() {
        return Mono.defer(() -> Mono.justOrEmpty(clock.now()))
            .flatMapMany(now -> store.all().flatMap(kept -> one(kept, now), AT_ONCE))
            .then()
            .timeout(LIMIT)
            .onErrorResume(fault -> Mono.fromRunnable(() -> log.atWarn()
                .addKeyValue("fault", SafeErrors.kind(fault))
                .log("reminders could not be looked at, retrying with the next round")));
    }

    private Mono<Void> one(PushStore.Kept kept, Instant now) {
        return Mono.justOrEmpty(seal.open(kept.sealed(), kept.place()))
            .filter(reminder -> hosts.allow(reminder.endpoint()))
            .flatMap(reminder -> Mono
                .justOrEmpty(PushTimePolicy.due(reminder, fortnight -> names.spread(kept.place(), fortnight), now))
                .filterWhen(fortnight -> store.claim(kept.place(), fortnight))
                .flatMap(_ -> post.send(reminder.endpoint(), now)))
            .filter(PushOutcome.GONE::equals)
            .flatMap(_ -> store.remove(kept));
    }

}
