package org.respite.alert.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.contract.alert.TeamAlertChanged;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Alert changes as they are published, of all organisations, by whichever instance. Ends
 * when the service stops, before the web server waits for open connections.
 */
@Component
public class AlertFeed implements SmartLifecycle {

    /**
     * How far a listener may lag behind before it is cut off, to come back and resume.
     */
    private static final int LAG = 1_000;

    /** By organisation. */
    private final Map<String, RecentChanges> recent = new ConcurrentHashMap<>();

    private volatile Sinks.Many<TeamAlertChanged> sink = Sinks.many().multicast().directBestEffort();

    private volatile boolean running;

    /** From now on. */
    public Flux<TeamAlertChanged> changes() {
        return Flux.defer(() -> sink.asFlux().onBackpressureBuffer(LAG));
    }

    /**
     * What was published after a change, and a little before, oldest first; empty if that
     * is not known or too long ago.
     */
    public Optional<List<TeamAlertChanged>> since(String organisation, String alert, int revision) {
        return Optional.ofNullable(recent.get(organisation)).flatMap(known -> known.since(alert, revision));
    }

    /** For those who come back; before it is {@link #emit emitted}. */
    void remember(TeamAlertChanged change, Instant publishedAt) {
        recent.computeIfAbsent(change.organisation(), first -> new RecentChanges()).add(change, publishedAt);
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
