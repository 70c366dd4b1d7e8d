package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrialPolicyTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void oneSubscriptionIsTriedThreeTimesInTenMinutes() {
        var trials = trials("sub-a", 0, 60, 120);

        assertThat(TrialPolicy.wait(trials.subList(0, 2), "sub-a", NOON.plusSeconds(130))).isEmpty();
        assertThat(TrialPolicy.wait(trials, "sub-a", NOON.plusSeconds(130))).contains(Duration.ofSeconds(470));
        assertThat(TrialPolicy.wait(trials, "sub-b", NOON.plusSeconds(130))).isEmpty();
        assertThat(TrialPolicy.wait(trials, "sub-a", NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void anotherSubscriptionIsNoWayAroundTheLimitOfAll() {
        var trials = IntStream.range(0, TrialPolicy.MOST_OF_ALL)
            .mapToObj(each -> new Trial("sub-" + each, NOON.plusSeconds(each)))
            .toList();

        assertThat(TrialPolicy.wait(trials.subList(1, trials.size()), "sub-new", NOON.plusSeconds(60))).isEmpty();
        assertThat(TrialPolicy.wait(trials, "sub-new", NOON.plusSeconds(60))).contains(Duration.ofMinutes(59));
    }

    @Test
    void theLongerWaitCounts() {
        var others = IntStream.range(0, TrialPolicy.MOST_OF_ALL).mapToObj(each -> new Trial("sub-" + each, NOON));
        var trials = Stream.concat(others, trials("sub-a", 0, 1, 2).stream()).toList();

        assertThat(TrialPolicy.wait(trials, "sub-a", NOON.plusSeconds(2))).contains(Duration.ofSeconds(3_598));
    }

    private static List<Trial> trials(String subscription, int... seconds) {
        return IntStream.of(seconds).mapToObj(second -> new Trial(subscription, NOON.plusSeconds(second))).toList();
    }

}
