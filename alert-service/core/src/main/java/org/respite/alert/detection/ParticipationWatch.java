package org.respite.alert.detection;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * Turnout of all units of an organisation after one fortnight. Judged only with the
 * second fortnight of a four-week block.
 *
 * @param states unit id → what is remembered of it
 * @param events unit id → what changed, mostly nothing
 */
public record ParticipationWatch(SortedMap<String, ParticipationState> states,
        SortedMap<String, ParticipationEvent> events) {

    public ParticipationWatch {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
    }

    /**
     * Takes one fortnight. Every fortnight counts, also one without a release.
     * @param before unit id → what is remembered of it
     * @param fortnight its index
     * @param released unit id → its turnout; none for what was withheld
     */
    public static ParticipationWatch step(SortedMap<String, ParticipationState> before, int fortnight,
            Map<String, Participation> released) {
        var watch = new Tally(new TreeMap<>(), new TreeMap<>());
        var units = new TreeSet<>(before.keySet());
        units.addAll(released.keySet());
        for (String unit : units) {
            var state = before.getOrDefault(unit, ParticipationState.START);
            watch.put(unit, next(state, fortnight, released.get(unit)));
        }
        return new ParticipationWatch(watch.states, watch.events);
    }

    private static ParticipationRule.Step next(ParticipationState state, int fortnight,
            @Nullable Participation released) {
        int block = ReportingCalendar.blockOfFortnight(fortnight);
        if (fortnight == ReportingCalendar.firstFortnightOf(block)) {
            return new ParticipationRule.Step(state.halfway(released), null);
        }
        var half = state.half();
        return ParticipationRule.take(state, half == null || released == null ? null : half.plus(released));
    }

    private record Tally(SortedMap<String, ParticipationState> states, SortedMap<String, ParticipationEvent> events) {

        void put(String unit, ParticipationRule.Step step) {
            if (!step.state().isEmpty()) {
                states.put(unit, step.state());
            }
            if (step.event() != null) {
                events.put(unit, step.event());
            }
        }

    }

}
