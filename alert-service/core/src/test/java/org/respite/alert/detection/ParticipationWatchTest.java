package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.respite.alert.detection.ParticipationEvent.Fell;

class ParticipationWatchTest {

    private final SortedMap<Integer, Participation> fortnights = new TreeMap<>();

    @Test
    void judgesWithTheSecondFortnightOfABlock() {
        var watch = new ParticipationWatch(new TreeMap<>(), new TreeMap<>());
        for (int fortnight = 60; fortnight < 67; fortnight++) {
            watch = step(watch, fortnight, fortnight < 66 ? 10 : 4);
            assertThat(watch.events()).isEmpty();
        }

        assertThat(step(watch, 67, 4).events()).containsOnlyKeys("a").hasValueSatisfying(fell());
    }

    @Test
    void aUnitThatIsGoneIsForgotten() {
        var watch = step(new ParticipationWatch(new TreeMap<>(), new TreeMap<>()), 60, 10);
        watch = ParticipationWatch.step(watch.states(), 61, Map.of());

        assertThat(watch.states()).isEmpty();
    }

    @Test
    void showsTurnoutOfWholeBlocksOnlyAndInStepsOfTen() {
        fortnights.put(59, new Participation(10, 12, 1.5));
        fortnights.put(60, new Participation(7, 12, 1.5));
        fortnights.put(61, new Participation(8, 12, 1.5));
        fortnights.put(62, new Participation(8, 12, 1.5));

        assertThat(ParticipationPolicy.percents(fortnights)).isEqualTo(Map.of(30, 60));
    }

    private static ParticipationWatch step(ParticipationWatch before, int fortnight, int answered) {
        return ParticipationWatch.step(before.states(), fortnight, Map.of("a", new Participation(answered, 12, 1.5)));
    }

    private static org.assertj.core.api.Condition<ParticipationEvent> fell() {
        return new org.assertj.core.api.Condition<>(Fell.class::isInstance, "a fall");
    }

}
