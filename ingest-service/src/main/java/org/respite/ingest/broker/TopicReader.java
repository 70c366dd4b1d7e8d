package org.respite.ingest.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.SafeErrors;
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

    private static final Duration POLL = Duration.ofMillis(250);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration PARTING = Duration.ofSeconds(2);

    /** Under the heir's name. */
    private final Logger log = LoggerFactory.getLogger(getClass());

    private final String topic;

    private final String name;

    private final ReaderGear gear;

    private final Backlog backlog;

    private volatile @Nullable Thread thread;

    private volatile CountDownLatch ending = new CountDownLatch(1);

    private volatile @Nullable Consumer<String, byte[]> open;

    /** What it fails by; absent if it does not. */
    private volatile @Nullable Throwable fault;

    private Duration pause = SHORTEST_PAUSE;

    /**
     * @param name of what is read, for the thread, the log and the gauge
     */
    protected TopicReader(String topic, String name, ReaderGear gear) {
        this.topic = topic;
        this.name = name;
        this.gear = gear;
        this.backlog = new Backlog(name, gear.meters());
    }

    final String name() {
        return name;
    }

    /** Whether it works, or will again by itself. */
    final boolean isReady() {
        var reading = thread;
        return reading != null && reading.isAlive() && !(fault instanceof UnreadyException);
    }

    /** In a word or two, without data. */
    final String state() {
        var reading = thread;
        if (reading == null || !reading.isAlive()) {
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
        var reading = Thread.ofPlatform().daemon().name(name).unstarted(this::readForEver);
        ending = new CountDownLatch(1);
        thread = reading;
        reading.start();
    }

    @Override
    public final void stop() {
        thread = null;
        ending.countDown();
        var consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private boolean reading() {
        return Thread.currentThread().equals(thread);
    }

    private void readForEver() {
        while (reading()) {
            try {
                read();
            }
            catch (WakeupException stopping) {
                return;
            }
            catch (VirtualMachineError last) {
                log.error("{} ends the process: {}", name, SafeErrors.kind(last));
                gear.lastResort().accept(last);
                return;
            }
            catch (RuntimeException | Error failed) {
                tell(failed);
                pause();
            }
        }
    }

    private void read() {
        var consumer = gear.consumers().get();
        try {
            open = consumer;
            if (reading()) {
                begin(consumer);
            }
            while (reading()) {
                follow(consumer);
            }
        }
        finally {
            open = null;
            consumer.close(CloseOptions.timeout(PARTING));
        }
    }

    private void begin(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic)
            .stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("topic: " + topic + " (expected: one that exists)");
        }
        Map<Integer, Long> reached = reached();
        consumer.assign(partitions);
        partitions.forEach(partition -> seek(consumer, partition, reached.get(partition.partition())));
    }

    private static void seek(Consumer<String, byte[]> consumer, TopicPartition partition, @Nullable Long reached) {
        if (reached == null) {
            consumer.seekToBeginning(List.of(partition));
        }
        else {
            consumer.seek(partition, reached);
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        var found = consumer.poll(POLL);
        Map<Integer, Long> now = new HashMap<>();
        consumer.assignment().forEach(partition -> now.put(partition.partition(), consumer.position(partition)));
        take(found, now);
        if (consumer.assignment().stream().allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0)) {
            backlog.none();
        }
        over();
    }

    private void over() {
        if (fault != null) {
            log.info("{} is read again", name);
        }
        fault = null;
        pause = SHORTEST_PAUSE;
    }

    /** Once an outage, not once an attempt. */
    private void tell(Throwable failed) {
        if (fault == null && reading()) {
            log.atWarn()
                .addKeyValue("fault", SafeErrors.kind(failed))
                .addKeyValue("at", SafeErrors.place(failed))
                .log("{} cannot be read, trying on: {}", name, SafeErrors.kind(failed));
        }
        fault = failed;
    }

    private void pause() {
        try {
            boolean _ = ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

}
