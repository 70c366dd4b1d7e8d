package org.respite.alert.projection;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.respite.kafka.Backoff;
import org.respite.kafka.OffsetStore;
import org.respite.kafka.TopicFollower;
import org.springframework.context.SmartLifecycle;

/**
 * Feeds a projection, for ever. There is one answer to every failure, of the broker, the
 * store or the projection: wait a little, ask the store for the position and read on from
 * there. A record that cannot be applied though the world is well is put aside.
 *
 * <p>
 * Starts after and stops before the web server, as anything in the last phase does.
 */
public final class ProjectionReader implements SmartLifecycle, Follower {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

    private final ReaderProgress progress;

    private final TopicFollower follower;

    public ProjectionReader(String name, Supplier<Consumer<String, byte[]>> consumers, Projection projection,
            OffsetStore offsets) {
        this.progress = new ReaderProgress(name);
        var handler = new ProjectionHandler(projection, offsets, progress);
        this.follower = TopicFollower.ofAll(name, projection.topics(), consumers, handler, BACKOFF,
                new ReportedProgress(progress));
    }

    @Override
    public ReaderProgress progress() {
        return progress;
    }

    @Override
    public void start() {
        follower.start();
    }

    @Override
    public void stop() {
        var _ = follower.stop();
    }

    @Override
    public void stop(Runnable callback) {
        var _ = follower.stop().thenRun(callback);
    }

    @Override
    public boolean isRunning() {
        return follower.isRunning();
    }

}
