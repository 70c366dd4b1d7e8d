package org.respite.ingest.privacy;

import java.time.Duration;
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

/**
 * Reads the policy topic from its beginning, and then for ever, without a group: every
 * instance shows the notice. The service starts and takes check-ins without it; whatever
 * fails, it waits a little and reads on where it was.
 */
final class PolicyReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PolicyReader.class);

    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration PARTING = Duration.ofSeconds(2);

    private final Supplier<Consumer<String, byte[]>> consumers;

    private final PolicyInForce policies;

    /** Where to read on. */
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private volatile @Nullable Thread thread;

    private volatile CountDownLatch ending = new CountDownLatch(1);

    private volatile @Nullable Consumer<String, byte[]> open;

    private boolean failing;

    PolicyReader(Supplier<Consumer<String, byte[]>> consumers, PolicyInForce policies) {
        this.consumers = consumers;
        this.policies = policies;
    }

    @Override
    public void start() {
        var reading = Thread.ofPlatform().daemon().name("privacy-policy").unstarted(this::readForEver);
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
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.PRIVACY_POLICY)
            .stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("topic: " + Topics.PRIVACY_POLICY + " (expected: one that exists)");
        }
        consumer.assign(partitions);
        partitions.forEach(partition -> seek(consumer, partition));
    }

    private void seek(Consumer<String, byte[]> consumer, TopicPartition partition) {
        Long known = next.get(partition);
        if (known == null) {
            consumer.seekToBeginning(List.of(partition));
        }
        else {
            consumer.seek(partition, known);
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        var found = consumer.poll(POLL);
        failing = false;
        found.forEach(each -> policies.take(each.partition(), each.value()));
        found.partitions().forEach(partition -> next.put(partition, consumer.position(partition)));
    }

    /** Once an outage, not once an attempt. */
    private void tell(RuntimeException fault) {
        if (!failing && reading()) {
            log.atWarn().addKeyValue("fault", Faults.kind(fault)).log("privacy policy cannot be read, trying on");
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
