package org.respite.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChunksTest {

    private static final Instant MONDAY = Instant.parse("2026-09-07T08:00:00Z");

    @Test
    void takesNoMoreLinesThanARequestHolds() {
        List<TimedLine> lines = lines(IntStream.range(0, 2 * Chunks.MOST_LINES).map(_ -> 0).boxed().toList());

        assertThat(Chunks.endOf(lines, 0)).isEqualTo(Chunks.MOST_LINES);
        assertThat(Chunks.endOf(lines, Chunks.MOST_LINES)).isEqualTo(2 * Chunks.MOST_LINES);
    }

    @Test
    void sendsALineThatStandsAloneByItself() {
        assertThat(Chunks.endOf(lines(List.of(0, 100, 200)), 1)).isEqualTo(2);
    }

    @Property
    void takesEveryLineOnceAndNeverMoreThanADay(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 2000) Integer> hours) {
        List<TimedLine> lines = lines(hours);
        for (int from = 0; from < lines.size();) {
            int to = Chunks.endOf(lines, from);
            assertThat(to).isGreaterThan(from).isLessThanOrEqualTo(lines.size());
            assertThat(Duration.between(lines.get(from).at(), lines.get(to - 1).at())).isLessThan(Duration.ofDays(1));
            from = to;
        }
    }

    private static List<TimedLine> lines(List<Integer> hours) {
        var lines = new ArrayList<TimedLine>();
        hours.forEach(hour -> lines.add(new TimedLine(lines.size() + 1, MONDAY.plus(Duration.ofHours(hour)), "{}")));
        lines.sort(Comparator.comparing(TimedLine::at));
        return lines;
    }

}
