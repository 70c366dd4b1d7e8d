package org.respite.alert.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * When to try again: after waits that double, up to a cap, and shortened by up to a fifth
 * so that receivers that failed together are not tried together. Standard Webhooks 1.0
 * recommends a schedule over several days; the cap is lower than its example's, because a
 * message behind is late as well.
 *
 * @param first wait after the first failure
 * @param cap longest wait
 * @param giveUpAfter from when a message is made until the failure after which it is
 * given up
 */
record RetryPolicy(Duration first, Duration cap, Duration giveUpAfter) {

    private static final int MAX_DOUBLINGS = 20;

    private static final int PERMILLE = 1000;

    private static final int MAX_CUT = 200;

    RetryPolicy {
        if (!first.isPositive() || first.compareTo(cap) > 0) {
            throw new IllegalArgumentException("retry first: " + first + " (expected: more than 0, up to " + cap + ")");
        }
    }

    /**
     * The time of the next attempt, or nothing to give up.
     * @param id of the message; the same one waits the same
     * @param failures attempts that failed, 1 or more
     * @param asked how long the receiver wants to be left alone; granted up to the cap
     */
    Optional<Instant> next(String id, int failures, Instant madeAt, Instant now, Duration asked) {
        if (!now.isBefore(madeAt.plus(giveUpAfter))) {
            return Optional.empty();
        }
        return Optional.of(now.plus(least(cap, most(asked, waitAfter(id, failures)))));
    }

    private Duration waitAfter(String id, int failures) {
        var full = least(cap, first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS)));
        return full.multipliedBy(PERMILLE - cut(id, failures)).dividedBy(PERMILLE);
    }

    private static long cut(String id, int failures) {
        var sum = new CRC32();
        sum.update((id + '#' + failures).getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % (MAX_CUT + 1);
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration most(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

}
