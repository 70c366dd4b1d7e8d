package org.respite.ingest.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.SafeErrors;
import org.respite.kafka.Backoff;
import org.respite.kafka.FollowerListener;
import org.respite.kafka.TopicBatch;
import org.respite.kafka.TopicConsumer;
import org.respite.kafka.TopicFollower;
import org.respite.kafka.TopicHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads all of a topic in a thread of its own, without a group, from where its heir has
 * got to, and then for ever. The service starts and takes check-ins without it; whatever
 * fails, it waits a little, longer each time, and begins again where its heir says; only
 * if the JVM itself has failed the process ends.
 */
public abstract class TopicReader implements SmartLifecycle {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** Under the heir's name. */
    private final Logger log = LoggerFactory.getLogger(getClass());

    private final String topic;

    private final String name;

    private final ReaderGear gear;

    private final Backlog backlog;

    private final TopicFollower follower;

    /** What it fails by; absent if it does not. */
    private volatile @Nullable Throwable fault;

    /**
     * @param name of what is read, for the thread, the log and the gauge
     */
    protected TopicReader(String topic, String name, ReaderGear gear) {
        this.topic = topic;
        this.name = name;
        this.gear = gear;
        this.backlog = new Backlog(name, gear.meters());
        this.follower = TopicFollower.ofAll(name, Set.of(topic), gear.consumers(), new Handler(), BACKOFF,
                new Progress());
    }

    final String name() {
        return name;
    }

    /** Whether it works, or will again by itself. */
    final boolean isReady() {
        return follower.isAlive() && !(fault instanceof UnreadyException);
    }

    /** In a word or two, without data. */
    final String state() {
        if (!follower.isAlive()) {
            return "ended";
        }
        return switch (fault) {
            case null -> "reading";
            case UnreadyException unready -> unready.reason();
            case Throwable waiting -> "trying again after " + SafeErrors.kind(waiting);
        };
    }

    /**
     * The next offset by partition; a partition that is not there is read from its
     * beginning.
     */
    protected abstract Map<Integer, Long> reached();

    /**
     * Takes what came, nothing at times. If it fails, the same comes again.
     * @param now the next offset by partition, once this is taken
     */
    protected abstract void take(ConsumerRecords<String, byte[]> found, Map<Integer, Long> now);

    @Override
    public final void start() {
        follower.start();
    }

    @Override
    public final void stop() {
        var _ = follower.stop();
    }

    @Override
    public final boolean isRunning() {
        return follower.isRunning();
    }

    /** Partitions by their number: there is one topic. */
    private final class Handler implements TopicHandler {

        @Override
        public Map<TopicPartition, Long> begin(TopicConsumer consumer) {
            Map<TopicPartition, Long> next = new HashMap<>();
            reached().forEach((partition, offset) -> next.put(new TopicPartition(topic, partition), offset));
            return next;
        }

        @Override
        public void take(TopicBatch batch, TopicConsumer consumer) {
            Map<Integer, Long> now = new HashMap<>();
            batch.next().forEach((partition, offset) -> now.put(partition.partition(), offset));
            TopicReader.this.take(batch.records(), now);
            if (consumer.isAtEnd()) {
                backlog.none();
            }
        }

    }

    private final class Progress implements FollowerListener {

        @Override
        public boolean failed(Throwable failed) {
            if (failed instanceof VirtualMachineError last) {
                log.atError()
                    .addKeyValue("reader", name)
                    .addKeyValue("fault", SafeErrors.kind(last))
                    .log("the process ends, since a reader cannot go on");
                gear.lastResort().accept(last);
                return false;
            }
            if (fault == null) {
                tell(failed);
            }
            fault = failed;
            return true;
        }

        /** Once an outage, not once an attempt. */
        private void tell(Throwable failed) {
            log.atWarn()
                .addKeyValue("reader", name)
                .addKeyValue("fault", SafeErrors.kind(failed))
                .addKeyValue("at", SafeErrors.place(failed))
                .log("a topic cannot be read, retrying");
        }

        @Override
        public void succeeded() {
            if (fault != null) {
                log.atInfo().addKeyValue("reader", name).log("a topic is read again");
            }
            fault = null;
        }

    }

}
