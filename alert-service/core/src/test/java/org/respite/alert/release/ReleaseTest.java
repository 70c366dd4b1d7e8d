package org.respite.alert.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.release.Release.Arrival;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

class ReleaseTest {

    private final Lakeside lakeside = new Lakeside("lakeside");

    private final List<TeamIndicatorReleased> cells = lakeside.release(70,
            Map.of(Lakeside.CRISIS, 45, Lakeside.DAY, 36));

    @Test
    void isCompleteWithItsLastCell() {
        var incomplete = releaseOf(cells.subList(0, 5));

        assertThat(incomplete.complete()).isFalse();
        assertThat(releaseOf(cells.subList(0, 6)).complete()).isTrue();
    }

    @Test
    void theFirstCellWithAnIdStays() {
        var release = new ReleaseBuilder(releaseOf(cells));
        var other = lakeside.cell(Lakeside.CRISIS, Level.UNIT, 70, 99);

        assertThat(release.take(cells.getFirst())).isEqualTo(Arrival.REPEATED);
        assertThat(release.take(other)).isEqualTo(Arrival.CONFLICTING);
        assertThat(release.release()).isEqualTo(releaseOf(cells));
    }

    @Test
    void nothingBelongsToACompleteReleaseAnyMore() {
        assertThat(new ReleaseBuilder(releaseOf(cells)).take(lakeside.cell("late", Level.UNIT, 70, 50)))
            .isEqualTo(Arrival.CONFLICTING);
    }

    @Test
    void followsUnitsAloneAndHasNoReadingOfAWithheldOne() {
        var release = releaseOf(cells);

        assertThat(release.units()).containsExactly(Lakeside.CRISIS, Lakeside.DAY, Lakeside.OUTPATIENT);
        assertThat(release.readings()).containsOnlyKeys(Lakeside.CRISIS, Lakeside.DAY);
        assertThat(release.exhaustion()).containsKeys("acute", "day", "lakeside");
    }

    @Property
    void theOrderOfArrivalAndRepeatsChangeNothing(@ForAll java.util.Random order) {
        List<TeamIndicatorReleased> shuffled = new ArrayList<>(cells);
        shuffled.addAll(cells.subList(0, 3));
        java.util.Collections.shuffle(shuffled, order);

        var intake = CellBatch.of(shuffled, Map.of());

        assertThat(intake.complete()).singleElement().satisfies(release -> {
            assertThat(release.cells()).isEqualTo(releaseOf(cells).cells());
            assertThat(release.readings()).isEqualTo(releaseOf(cells).readings());
        });
        assertThat(intake.outcomes()).containsOnly(Map.entry(ReadOutcome.PUBLISHED, 4),
                Map.entry(ReadOutcome.WITHHELD, 2), Map.entry(ReadOutcome.REPEATED, 3));
    }

    private static Release releaseOf(List<TeamIndicatorReleased> cells) {
        var release = new ReleaseBuilder(Release.empty(ReleaseId.of(cells.getFirst())));
        cells.forEach(release::take);
        return release.release();
    }

}
