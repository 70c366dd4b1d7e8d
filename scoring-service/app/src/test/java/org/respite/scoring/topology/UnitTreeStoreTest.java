package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.serde.SortableNumber;
import org.respite.scoring.topology.state.StateStores;

/** Trees that nobody needs any more do not pile up. */
class UnitTreeStoreTest extends ClinicStreams {

    private static final List<Unit> UNITS = CLINIC.tree().units();

    @Test
    void ofThreeHundredTreesWithinAFortnightTwoAreKept() {
        var stream = stream().checkIns(CLINIC.everybody(FORTNIGHT));

        for (int number = 0; number < 300; number++) {
            stream.tree(tree(CALENDAR.startOf(FORTNIGHT).plus(Duration.ofMinutes(number)), "Ward " + number));
        }

        assertThat(kept(stream)).hasSizeLessThanOrEqualTo(2);
        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
        assertThat(kept(stream)).singleElement()
            .satisfies(tree -> assertThat(tree.published().units().getFirst().name()).isEqualTo("Ward 299"));
    }

    @Test
    void aTreeForEachFortnightThatIsBehindIsKept() {
        var stream = stream().checkIns(CLINIC.everybody(FORTNIGHT));
        stream.offsets.committed = false;

        for (int number = 0; number < 300; number++) {
            var at = CALENDAR.startOf(FORTNIGHT).plus(Duration.ofHours(6L * number));
            stream.passes(at).tree(tree(at, "Ward " + number));
        }

        assertThat(kept(stream)).hasSizeLessThanOrEqualTo(300 / 56 + 3);
    }

    @Test
    void aTreeThatIsPublishedAgainBehindItsSuccessorIsNotInForce() {
        var old = CLINIC.tree();
        var today = CLINIC.tree(old.publishedAt().plusSeconds(1), UNITS.subList(0, 2));
        var stream = stream().tree(old).tree(today).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        assertThat(stream.released()).hasSize(CELLS - 1);

        stream.tree(old);

        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS - 1);
    }

    @Test
    void aTreeThatBearsTheTimeOfAWrongClockGivesWayToTheNext() {
        var start = CALENDAR.startOf(FORTNIGHT);
        var stream = stream().tree(tree(start.plus(Duration.ofDays(20)), "Ward from the future"));
        stream.passes(start.plus(Duration.ofHours(1))).tree(CLINIC.tree(start.plus(Duration.ofHours(1)), UNITS));
        stream.checkIns(CLINIC.everybody(FORTNIGHT)).checkIns(CLINIC.everybody(FORTNIGHT + 1));

        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS);
        assertThat(kept(stream)).singleElement()
            .satisfies(tree -> assertThat(tree.published().units().getFirst().name()).isEqualTo("Ward"));
    }

    @Test
    void whatPiledUpBeforeIsUnderstoodAndClearedAway() {
        var stream = stream();
        for (int number = 0; number < 300; number++) {
            var tree = tree(CALENDAR.startOf(FORTNIGHT).plus(Duration.ofMinutes(number)), "Ward " + number);
            // As it has always been written: organisation and time of publication.
            stream.put(StateStores.UNIT_TREES, "clinic/" + SortableNumber.of(tree.publishedAt().toEpochMilli()),
                    new SourceEvent.UnitTree(tree));
        }

        assertThat(stream.checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT).released()).hasSize(CELLS);

        assertThat(kept(stream)).singleElement()
            .satisfies(tree -> assertThat(tree.published().units().getFirst().name()).isEqualTo("Ward 299"));
    }

    private static UnitTreePublished tree(Instant at, String ward) {
        return CLINIC.tree(at, List.of(new Unit("ward", ward, null), UNITS.get(1), UNITS.get(2)));
    }

    private static List<SourceEvent.UnitTree> kept(StreamHarness stream) {
        return List.copyOf(stream.<String, SourceEvent.UnitTree>store(StateStores.UNIT_TREES).values());
    }

}
