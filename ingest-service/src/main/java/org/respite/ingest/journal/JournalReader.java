package org.respite.ingest.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Topics;
import org.respite.http.problem.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Follows the log of check-ins into the journals. The position is kept in the same store
 * as the journals and written after them, so a crash of either side has some records
 * filed again, which changes nothing. Without a group: one instance follows. The service
 * starts and takes check-ins without it; whatever fails, it waits a little and begins
 * again where the store says.
 */
final class JournalReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JournalReader.class);

    private static final Duration POLL = Duration.ofMillis(250);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration PARTING = Duration.ofSeconds(2);

    /** For what one poll brings. */
    private static final Duration STORE = Duration.ofSeconds(60);

    private final Supplier<Consumer<String, byte[]>> consumers;

    private final LogRecords records;

    private final Filing filing;

    private final JournalStore store;

    private volatile @Nullable Thread thread;

    private volatile CountDownLatch ending = new CountDownLatch(1);

    private volatile @Nullable Consumer<String, byte[]> open;

    private boolean failing;

    JournalReader(Supplier<Consumer<String, byte[]>> consumers, LogRecords records, Filing filing, JournalStore store) {
        this.consumers = consumers;
        this.records = records;
        this.filing = filing;
        this.store = store;
    }

    @Override
    public void start() {
        var reading = Thread.ofPlatform().daemon().name("journal").unstarted(this::readForEver);
        ending = new CountDownLatch(1);
        thread = reading;
        reading.start();
    }

    @Override
    public void stop() {
        thread = null;
        ending.countDown();
        var consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
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
            catch (RuntimeException fault) {
                tell(fault);
                pause();
            }
        }
    }

    private void read() {
        var consumer = consumers.get();
        try {
            open = consumer;
            Map<Integer, Long> reached = reading() ? begin(consumer) : Map.of();
            while (reading()) {
                reached = follow(consumer, reached);
            }
        }
        finally {
            open = null;
            consumer.close(CloseOptions.timeout(PARTING));
        }
    }

    private Map<Integer, Long> begin(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CHECK_INS)
            .stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("topic: " + Topics.CHECK_INS + " (expected: one that exists)");
        }
        Map<Integer, Long> reached = done(store.positions());
        consumer.assign(partitions);
        partitions.forEach(partition -> seek(consumer, partition, reached.get(partition.partition())));
        return reached;
    }

    private static void seek(Consumer<String, byte[]> consumer, TopicPartition partition, @Nullable Long reached) {
        if (reached == null) {
            consumer.seekToBeginning(List.of(partition));
        }
        else {
            consumer.seek(partition, reached);
        }
    }

    private Map<Integer, Long> follow(Consumer<String, byte[]> consumer, Map<Integer, Long> reached) {
        List<LogRecord> found = new ArrayList<>();
        consumer.poll(POLL).forEach(each -> records.read(each).ifPresent(found::add));
        done(filing.file(found).thenReturn(found.size()));
        Map<Integer, Long> now = new HashMap<>();
        consumer.assignment().forEach(partition -> now.put(partition.partition(), consumer.position(partition)));
        if (!now.equals(reached)) {
            done(store.reached(now).thenReturn(now));
        }
        failing = false;
        return now;
    }

    /** This thread has nothing else to do than to wait. */
    private static <T> T done(Mono<T> work) {
        return work.toFuture().orTimeout(STORE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Once an outage, not once an attempt. */
    private void tell(RuntimeException fault) {
        if (!failing && reading()) {
            log.atWarn().addKeyValue("fault", Faults.kind(fault)).log("journals cannot be filed, trying on");
        }
        failing = true;
    }

    private void pause() {
        try {
            boolean _ = ending.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

}
