package org.respite.scoring.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.scoring.release.PrivacyFigures;
import org.respite.scoring.release.ReleasePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the running policy once, unless the one published last says the same. In a
 * thread of its own, so that nothing waits for it, and again and again until the broker
 * has answered.
 *
 * <p>
 * {@code respite.privacy.policy}: starts of this process that were done with it =
 * published + current (it was there already); {@code failed} counts the attempts in vain
 * before.
 */
public final class PolicyPublisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PolicyPublisher.class);

    private final ReleasePolicy policy;

    private final PolicyTopic topic;

    private final Clock clock;

    private final Duration pause;

    private final Counter published;

    private final Counter current;

    private final Counter failed;

    private @Nullable Thread thread;

    /**
     * @param pause between two attempts
     */
    public PolicyPublisher(ReleasePolicy policy, PolicyTopic topic, Clock clock, Duration pause, MeterRegistry meters) {
        this.policy = policy;
        this.topic = topic;
        this.clock = clock;
        this.pause = pause;
        this.published = meters.counter("respite.privacy.policy", "outcome", "published");
        this.current = meters.counter("respite.privacy.policy", "outcome", "current");
        this.failed = meters.counter("respite.privacy.policy", "outcome", "failed");
    }

    public void start() {
        thread = Thread.ofVirtual().name("privacy-policy").start(this::publish);
    }

    /** Comes back when it is done, or interrupted. */
    void publish() {
        try {
            while (!published()) {
                Thread.sleep(pause);
            }
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean published() {
        try {
            publishIfNew();
            return true;
        }
        catch (KafkaException unavailable) {
            if (failed.count() == 0) {
                log.atWarn()
                    .addKeyValue("fault", unavailable.getMessage())
                    .log("the privacy policy waits for its topic");
            }
            failed.increment();
            return Thread.currentThread().isInterrupted();
        }
    }

    private void publishIfNew() {
        if (topic.newest().filter(this::saysTheSame).isPresent()) {
            current.increment();
            return;
        }
        topic.publish(PrivacyFigures.of(policy, clock.instant()));
        published.increment();
        log.atInfo().addKeyValue("profile", policy.profile()).log("privacy policy published");
    }

    private boolean saysTheSame(PrivacyPolicyPublished newest) {
        return newest.equals(PrivacyFigures.of(policy, newest.publishedAt()));
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

}
