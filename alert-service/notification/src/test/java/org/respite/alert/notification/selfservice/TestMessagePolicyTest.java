package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TestMessagePolicyTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void oneSubscriptionIsTriedThreeTimesInTenMinutes() {
        var trials = trials("sub-a", 0, 60, 120);

        assertThat(TestMessagePolicy.wait(trials.subList(0, 2), "sub-a", NOON.plusSeconds(130))).isEmpty();
        assertThat(TestMessagePolicy.wait(trials, "sub-a", NOON.plusSeconds(130))).contains(Duration.ofSeconds(470));
        assertThat(TestMessagePolicy.wait(trials, "sub-b", NOON.plusSeconds(130))).isEmpty();
        assertThat(TestMessagePolicy.wait(trials, "sub-a", NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void anotherSubscriptionIsNoWayAroundTheLimitOfAll() {
        var trials = IntStream.range(0, TestMessagePolicy.MAX_OF_ALL)
            .mapToObj(each -> new TestMessage("sub-" + each, NOON.plusSeconds(each)))
            .toList();

        assertThat(TestMessagePolicy.wait(trials.subList(1, trials.size()), "sub-new", NOON.plusSeconds(60))).isEmpty();
        assertThat(TestMessagePolicy.wait(trials, "sub-new", NOON.plusSeconds(60))).contains(Duration.ofMinutes(59));
    }

    @Test
    void theLongerWaitCounts() {
        var others = IntStream.range(0, TestMessagePolicy.MAX_OF_ALL)
            .mapToObj(each -> new TestMessage("sub-" + each, NOON));
        var trials = Stream.concat(others, trials("sub-a", 0, 1, 2).stream()).toList();

        assertThat(TestMessagePolicy.wait(trials, "sub-a", NOON.plusSeconds(2))).contains(Duration.ofSeconds(3_598));
    }

    private static List<TestMessage> trials(String subscription, int... seconds) {
        return IntStream.of(seconds)
            .mapToObj(second -> new TestMessage(subscription, NOON.plusSeconds(second)))
            .toList();
    }

}
