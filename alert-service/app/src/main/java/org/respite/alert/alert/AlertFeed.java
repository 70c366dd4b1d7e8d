package org.respite.alert.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.contract.alert.TeamAlertChanged;
import org.springframework.context.SmartLifecycle;
import reactor.core.Scannable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Alert changes as they are published, of all organisations, by whichever instance. Ends
 * when the service stops, before the web server waits for open connections.
 */
public class AlertFeed implements SmartLifecycle {

    /**
     * How far a listener may lag behind before it is cut off, to come back and resume.
     */
    private static final int LAG = 1_000;

    /** So long a reader waits for what was published before this instance began. */
    private static final Duration TO_CATCH_UP = Duration.ofSeconds(15);

    /** By organisation. */
    private final Map<String, RecentChanges> recent = new ConcurrentHashMap<>();

    private volatile Sinks.Many<TeamAlertChanged> sink = Sinks.many().multicast().directBestEffort();

    private final Sinks.Empty<Void> caughtUp = Sinks.empty();

    private volatile boolean running;

    /** From now on. */
    public Flux<TeamAlertChanged> changes() {
        return Flux.defer(() -> sink.asFlux().onBackpressureBuffer(LAG));
    }

    /**
     * Completes when all is known that was published before this instance began: from
     * then on whatever is published is {@link #changes told}. Not waited for without end,
     * since what is open is in the store.
     */
    public Mono<Void> known() {
        return caughtUp.asMono().timeout(TO_CATCH_UP, Mono.empty());
    }

    /**
     * What was published after a change, and a little before, oldest first; empty if that
     * is not known or too long ago.
     */
    public Optional<List<TeamAlertChanged>> since(String organisation, String alert, int revision) {
        return Optional.ofNullable(recent.get(organisation)).flatMap(known -> known.since(alert, revision));
    }

    /**
     * For those who come back; before it is {@link #emit emitted}.
     * @param publishedAt by the clock of whoever published it
     */
    void remember(TeamAlertChanged change, int partition, Instant publishedAt) {
        boolean live = caughtUp.scanOrDefault(Scannable.Attr.TERMINATED, false);
        recent.computeIfAbsent(change.organisation(), first -> new RecentChanges())
            .add(change, live ? RecentChanges.ANY : partition, publishedAt);
    }

    /** What is remembered from now on has just been published. */
    void caughtUp() {
        caughtUp.tryEmitEmpty();
    }

    void emit(TeamAlertChanged change) {
        sink.tryEmitNext(change);
    }

    @Override
    public void start() {
        sink = Sinks.many().multicast().directBestEffort();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sink.tryEmitComplete();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

}
