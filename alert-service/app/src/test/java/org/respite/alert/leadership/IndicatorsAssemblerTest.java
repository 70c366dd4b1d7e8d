package org.respite.alert.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.explanation.UnitRecord;
import org.respite.alert.leadership.IndicatorsView.StretchView;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.release.UnitHistory;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

class IndicatorsAssemblerTest {

    private static final String JOINT = Lakeside.CRISIS + "+" + Lakeside.OUTPATIENT;

    private final Lakeside lakeside = new Lakeside("lakeside");

    private final UnitNames names = UnitNames.of(lakeside.tree());

    @Test
    void saysUnderWhichNamesATeamWasReleased() {
        var view = new IndicatorsAssembler(
                unitRecord(Lakeside.CRISIS,
                        Map.of(JOINT, fortnights(JOINT, 60, 65), Lakeside.CRISIS, fortnights(Lakeside.CRISIS, 66, 71))),
                names)
            .view();

        assertThat(view.fortnights()).hasSize(6);
        assertThat(view.releasedAs()).extracting(StretchView::text)
            .containsExactly("From 20 April 2026 to 12 July 2026 released together as Crisis team and Outpatient.",
                    "Since 13 July 2026 released as Crisis team.");
    }

    @Test
    void aTeamThatWasAlwaysItsOwnNeedsNoSuchWords() {
        var view = new IndicatorsAssembler(
                unitRecord(Lakeside.CRISIS, Map.of(Lakeside.CRISIS, fortnights(Lakeside.CRISIS, 60, 71))), names)
            .view();

        assertThat(view.releasedAs()).isEmpty();
    }

    @Test
    void showsTheContextOfTheGroupATeamIsInAndSaysOfWhom() {
        var view = new IndicatorsAssembler(unitRecord(Lakeside.CRISIS, Map.of(Lakeside.CRISIS,
                fortnights(Lakeside.CRISIS, 60, 61), JOINT, new UnitHistory(new TreeMap<>(), blocks(JOINT, 30)))),
                names)
            .view();

        assertThat(view.releasedAs()).isEmpty();
        assertThat(view.context()).singleElement().satisfies(context -> {
            assertThat(context.unit()).isEqualTo(JOINT);
            assertThat(context.name()).isEqualTo("Crisis team and Outpatient");
        });
    }

    private static UnitRecord unitRecord(String unit, Map<String, UnitHistory> histories) {
        return new UnitRecord(unit, new TreeMap<>(histories), new TreeMap<>(), UnitHistory.empty());
    }

    private UnitHistory fortnights(String unit, int first, int last) {
        SortedMap<Integer, HistoryEntry> fortnights = new TreeMap<>();
        IntStream.rangeClosed(first, last)
            .forEach(fortnight -> fortnights.put(fortnight,
                    new HistoryEntry(List.of(lakeside.cell(unit, Level.UNIT, fortnight, 45)), null)));
        return new UnitHistory(fortnights, new TreeMap<>());
    }

    private SortedMap<Integer, HistoryEntry> blocks(String unit, int block) {
        return new TreeMap<>(Map.of(block,
                new HistoryEntry(List.of(lakeside.blockCell(unit, Level.UNIT, block, "depersonalization", 45)), null)));
    }

}
