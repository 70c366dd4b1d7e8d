package org.respite.alert.notification.selfservice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often test messages may be asked for: they go wherever a leader says, and whoever
 * is there has not been asked.
 */
final class TestMessagePolicy {

    /** Of one subscription within ten minutes: enough to mend what is wrong with it. */
    static final int MAX_OF_ONE = 3;

    /** Of all of an organisation within an hour. */
    static final int MAX_OF_ALL = 20;

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static final Duration HOUR = Duration.ofHours(1);

    private TestMessagePolicy() {
    }

    /** How long to wait before the next one; empty if it can be now. */
    static Optional<Duration> wait(List<TestMessage> trials, String subscription, Instant now) {
        var own = trials.stream().filter(trial -> trial.subscription().equals(subscription)).toList();
        return Stream.of(wait(own, MAX_OF_ONE, TEN_MINUTES, now), wait(trials, MAX_OF_ALL, HOUR, now))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    }

    private static Optional<Duration> wait(List<TestMessage> trials, int most, Duration within, Instant now) {
        return trials.stream()
            .map(trial -> Duration.between(now, trial.at().plus(within)))
            .filter(Duration::isPositive)
            .sorted(Comparator.reverseOrder())
            .skip(most - 1L)
            .findFirst();
    }

    /** Those that still count. */
    static Stream<TestMessage> counting(List<TestMessage> trials, Instant now) {
        return trials.stream().filter(trial -> trial.at().plus(HOUR).isAfter(now));
    }

}
