package org.respite.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which lines of a file may move the clock. A phone whose clock is off by years must not
 * take everybody's time with it: the shared clock never goes back.
 */
final class OutlierPolicy {

    /** A pause in real use is a summer, not a year. */
    static final Duration LONGEST_PAUSE = Duration.ofDays(365);

    /** Below so many lines nothing can be said of most of them. */
    static final int FEWEST_LINES = 20;

    private OutlierPolicy() {
    }

    /**
     * Splits lines into those that are replayed ({@code true}) and those that are not.
     * Lines after {@code latest} are not, nor are a few (one in a hundred, one at least)
     * at either end that lie more than a year from all others.
     * @param lines in the order of their times
     */
    static Map<Boolean, List<TimedLine>> split(List<TimedLine> lines, Instant latest) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).at().isAfter(latest)) {
            end--;
        }
        int few = end < FEWEST_LINES ? 0 : Math.max(1, end / 100);
        int from = firstAfterAPause(lines, few);
        int to = lastBeforeAPause(lines, end, few);
        return Map.of(true, List.copyOf(lines.subList(from, to)), false,
                Stream.concat(lines.subList(0, from).stream(), lines.subList(to, lines.size()).stream()).toList());
    }

    private static int firstAfterAPause(List<TimedLine> lines, int few) {
        for (int i = few; i > 0; i--) {
            if (isPause(lines.get(i - 1), lines.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static int lastBeforeAPause(List<TimedLine> lines, int end, int few) {
        for (int i = end - few; i < end; i++) {
            if (isPause(lines.get(i - 1), lines.get(i))) {
                return i;
            }
        }
        return end;
    }

    private static boolean isPause(TimedLine one, TimedLine next) {
        return Duration.between(one.at(), next.at()).compareTo(LONGEST_PAUSE) > 0;
    }

}
