package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;

class ParticipationTest {

    private static final int PEOPLE = 12;

    @Test
    void whoeverLeftIsNotAsked() {
        assertThat(Participation.of(cell(60, 7, 5))).hasValue(new Participation(7, 7, 1.5));
        assertThat(Participation.of(cell(60, 7, null))).hasValue(new Participation(7, PEOPLE, 1.5));
    }

    @Test
    void whereEverybodyLeftNobodyIsAsked() {
        assertThat(Participation.of(cell(60, 6, PEOPLE))).isEmpty();
    }

    /**
     * Half a team leaves with the first day of a block, and the others answer as ever.
     */
    @Test
    void nothingIsFoundBecausePeopleLeft() {
        assertThat(eventsOf(5).events()).isEmpty();
        assertThat(eventsOf(null).events()).as("if nobody knew").containsOnlyKeys("a");
    }

    private static ParticipationWatch eventsOf(@Nullable Integer leavers) {
        var watch = new ParticipationWatch(new TreeMap<>(), new TreeMap<>());
        for (int fortnight = 60; fortnight < 68; fortnight++) {
            var cell = fortnight < 66 ? cell(fortnight, PEOPLE, null) : cell(fortnight, 7, leavers);
            watch = ParticipationWatch.step(watch.states(), fortnight,
                    Map.of("a", Participation.of(cell).orElseThrow()));
        }
        return watch;
    }

    private static TeamIndicatorReleased cell(int fortnight, int answered, @Nullable Integer leavers) {
        return new TeamIndicatorReleased("north", "a", Level.UNIT, Cadence.FORTNIGHT, fortnight,
                LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 20), Instant.parse("2026-09-22T22:15:00Z"),
                "emotionalExhaustion", Outcome.PUBLISHED, PEOPLE, 45, 10, answered, 1,
                new Mechanism("default", 60, 4050, 1.5), 16, leavers);
    }

}
