package org.respite.alert.alert;

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

    private volatile Sinks.Many<TeamAlertChanged> sink = Sinks.many().multicast().directBestEffort();

    private volatile boolean running;

    /** From now on. */
    public Flux<TeamAlertChanged> changes() {
        return Flux.defer(() -> sink.asFlux().onBackpressureBuffer(LAG));
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
