package org.respite.scoring.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.scoring.release.PrivacyFigures;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.testsupport.SettableClock;

class PolicyPublisherTest {

    private static final Instant FIRST = Instant.parse("2026-09-01T06:00:00Z");

    private static final Instant LATER = FIRST.plusSeconds(86_400);

    private final SettableClock clock = new SettableClock(FIRST);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final FakeTopic topic = new FakeTopic();

    @Test
    void theFirstStartPublishes() {
        start(ReleasePolicy.standard());

        assertThat(topic.published).containsExactly(PrivacyFigures.of(ReleasePolicy.standard(), FIRST));
        assertThat(count("published")).isOne();
    }

    @Test
    void aRestartUnderTheSamePolicyDoesNot() {
        start(ReleasePolicy.standard());
        clock.set(LATER);
        start(ReleasePolicy.standard());

        assertThat(topic.published).hasSize(1);
        assertThat(count("current")).isOne();
    }

    @Test
    void aRestartUnderAnotherPolicyPublishesThat() {
        start(ReleasePolicy.standard());
        clock.set(LATER);
        start(ReleasePolicy.strict());

        assertThat(topic.published.getLast()).isEqualTo(PrivacyFigures.of(ReleasePolicy.strict(), LATER));
    }

    @Test
    void goesOnTryingUntilTheBrokerIsThere() {
        topic.failures = 2;

        start(ReleasePolicy.standard());

        assertThat(topic.published).hasSize(1);
        assertThat(count("failed")).isEqualTo(2);
    }

    private void start(ReleasePolicy policy) {
        new PolicyPublisher(policy, topic, clock, Duration.ofMillis(1), meters).publish();
    }

    private double count(String outcome) {
        return meters.get("respite.privacy.policy").tag("outcome", outcome).counter().count();
    }

    private static final class FakeTopic implements PolicyTopic {

        final List<PrivacyPolicyPublished> published = new ArrayList<>();

        int failures;

        @Override
        public Optional<PrivacyPolicyPublished> newest() {
            if (failures-- > 0) {
                throw new KafkaException("away");
            }
            return published.isEmpty() ? Optional.empty() : Optional.of(published.getLast());
        }

        @Override
        public void publish(PrivacyPolicyPublished policy) {
            published.add(policy);
        }

    }

}
