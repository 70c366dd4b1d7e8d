package org.respite.kafka;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows topics in a daemon thread of its own, for ever. There is one answer to every
 * failure of the broker, the store or whoever takes the records: close the consumer, wait
 * a little, longer each time, open another and begin where the store says. Can be started
 * again after it was stopped.
 */
public final class TopicFollower {

    private final String name;

    private final Supplier<? extends TopicSession> sessions;

    private final Backoff backoff;

    private final FollowerListener listener;

    private volatile @Nullable FollowerThread current;

    /**
     * Creates a follower that does nothing yet.
     * @param name of the thread
     * @param sessions opens the next one
     */
    public TopicFollower(String name, Supplier<? extends TopicSession> sessions, Backoff backoff,
            FollowerListener listener) {
        this.name = name;
        this.sessions = sessions;
        this.backoff = backoff;
        this.listener = listener;
    }

    /**
     * A follower of all partitions of some topics, without a group: every instance of a
     * service reads everything.
     * @param consumers opens one that commits nothing
     */
    public static TopicFollower ofAll(String name, Set<String> topics, Supplier<Consumer<String, byte[]>> consumers,
            TopicHandler handler, Backoff backoff, FollowerListener listener) {
        return new TopicFollower(name,
                () -> new AssignedSession(new TopicConsumer(consumers.get()), Set.copyOf(topics), handler), backoff,
                listener);
    }

    /** Returns at once: a broker that is away is waited for in the thread. */
    public void start() {
        var started = new FollowerThread(name, sessions, backoff, listener);
        current = started;
        started.start();
    }

    /**
     * Wakes up what waits for the broker or for the next try; what is being taken is
     * finished first.
     * @return completes when the consumer is closed, at once if there is none
     */
    public CompletableFuture<@Nullable Void> stop() {
        var stopping = current;
        current = null;
        return stopping == null ? CompletableFuture.completedFuture(null) : stopping.end();
    }

    /** Whether it was started and not stopped. */
    public boolean isRunning() {
        return current != null;
    }

    /** Whether there is somebody who reads or will try again. */
    public boolean isAlive() {
        var reading = current;
        return reading != null && reading.isAlive();
    }

}
