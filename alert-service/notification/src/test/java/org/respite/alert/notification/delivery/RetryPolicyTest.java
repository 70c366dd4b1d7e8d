package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.respite.alert.notification.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Duration CAP = Duration.ofMinutes(15);

    private final RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(5), CAP, Duration.ofDays(7));

    @Test
    void waitsTwiceAsLongAfterEveryFailureUpToTheCap() {
        assertThat(wait(1, Duration.ZERO)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
        assertThat(wait(2, Duration.ZERO)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
        assertThat(wait(5, Duration.ZERO)).isBetween(Duration.ofSeconds(64), Duration.ofSeconds(80));
        assertThat(wait(9, Duration.ZERO)).isBetween(Duration.ofMinutes(12), CAP);
        assertThat(wait(100_000, Duration.ZERO)).isBetween(Duration.ofMinutes(12), CAP);
    }

    @Test
    void doesNotTryReceiversThatFailedTogetherTogether() {
        var waits = java.util.stream.IntStream.range(0, 50)
            .mapToObj(i -> policy.next("subscription-" + i, 9, NOON, NOON, Duration.ZERO).orElseThrow())
            .distinct();

        assertThat(waits).hasSizeGreaterThan(25);
    }

    @Test
    void leavesTheReceiverAloneAsLongAsItAsksUpToTheCap() {
        assertThat(wait(1, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(wait(1, Duration.ofDays(2))).isEqualTo(CAP);
        assertThat(wait(9, Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(11));
    }

    @Test
    void givesUpAWeekAfterTheMessageWasMade() {
        assertThat(policy.next("a", 700, NOON, NOON.plus(Duration.ofDays(7)).minusMillis(1), Duration.ZERO))
            .isPresent();
        assertThat(policy.next("a", 700, NOON, NOON.plus(Duration.ofDays(7)), Duration.ZERO)).isEmpty();
    }

    @Test
    void refusesAFirstWaitOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(Duration.ZERO, CAP, CAP))
            .withMessage("retry first: PT0S (expected: more than 0, up to PT15M)");
    }

    @Property
    void isTheSameEveryTimeAndNeverBeforeNowNorAfterTheCap(@ForAll String id, @ForAll @IntRange(min = 1) int failures) {
        Instant next = policy.next(id, failures, NOON, NOON, Duration.ZERO).orElseThrow();

        assertThat(next).isAfter(NOON)
            .isBeforeOrEqualTo(NOON.plus(CAP))
            .isEqualTo(policy.next(id, failures, NOON, NOON, Duration.ZERO).orElseThrow());
    }

    private Duration wait(int failures, Duration asked) {
        return Duration.between(NOON, policy.next("message", failures, NOON, NOON, asked).orElseThrow());
    }

}
