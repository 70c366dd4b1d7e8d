package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.model.SourceEvent.IndexChange;
import org.respite.scoring.topology.model.SourceEvent.UnitTree;
import org.respite.scoring.topology.model.SourceEvent.Watermark;
import org.respite.scoring.topology.serde.ChangeSerdes;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.serde.NewerFormatException;
import org.respite.scoring.topology.state.ContributorStore;
import org.respite.scoring.topology.state.StateStores;

/** State of the version before goes on as if nothing had happened. */
class UpgradeTest extends ClinicStreams {

    @Test
    void whatTheVersionBeforeKeptIsReleasedAsItWouldHaveDone() {
        var stream = stream();
        StoredState.entries().forEach(entry -> stream.put(entry.store(), entry.readKey(), entry.readValue()));

        StoredState.lines("event").forEach(words -> send(stream, words));
        stream.publishes(FORTNIGHT + 1);

        var cells = stream.releasedRecords()
            .stream()
            .map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value()))
            .map(UpgradeTest::figures)
            .toList();
        var before = StoredState.lines("cell")
            .stream()
            .map(words -> Stream.of(words).skip(1).collect(Collectors.joining(" ")))
            .toList();
        assertThat(cells).containsExactlyInAnyOrderElementsOf(before).hasSizeGreaterThan(20);
        assertThat(stream.count("respite.scoring.late")).isZero();
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "repeated")).isEqualTo(4);
        assertThat(stream.count("respite.release.mismatches")).isZero();
        assertThat(stream.output(Topics.deadLettersOf(Topics.CHECK_INS))).isEmpty();
        assertThat(stream.<ContributorKey, byte[]>store(StateStores.CONTRIBUTIONS)).hasSizeGreaterThan(60);
    }

    private static String figures(TeamIndicatorReleased cell) {
        return cell.id() + " " + cell.sum() + " " + cell.count() + " " + cell.centre();
    }

    private static void send(StreamHarness stream, String[] words) {
        byte[] value = StoredState.bytes(words[3]);
        if (words[1].equals(EventType.CHECK_IN_ERASED.name())) {
            stream.erased(EventType.CHECK_IN_ERASED.read(value));
        }
        else {
            stream.raw(Topics.CHECK_INS, words[2], value);
        }
    }

    @Test
    void whatTheVersionBeforeSentBetweenTheStagesIsRead() {
        assertThat(change("index")).isEqualTo(new IndexChange("north", Cadence.FORTNIGHT, 18,
                new TreeMap<>(Map.of("emotionalExhaustion", 30)), new TreeMap<>(Map.of("emotionalExhaustion", 45))));
        assertThat(change("taken-back")).isEqualTo(new IndexChange("south", Cadence.BLOCK, 9,
                new TreeMap<>(Map.of("depersonalization", 30, "personalAccomplishment", 100)), new TreeMap<>()));
        assertThat(change("tree")).isEqualTo(new UnitTree(CLINIC.tree()));
        assertThat(change("watermark")).isInstanceOfSatisfying(Watermark.class,
                watermark -> assertThat(watermark.partitions()).isEqualTo(4));
    }

    private static SourceEvent.Change change(String name) {
        return StoredState.lines("change")
            .stream()
            .filter(words -> words[1].equals(name))
            .map(words -> ChangeSerdes.CHANGE.read(StoredState.bytes(words[2])))
            .findFirst()
            .orElseThrow();
    }

    @Test
    void stateOfALaterVersionIsNotTouched() {
        var before = stream().checkIns(CLINIC.everybody(FORTNIGHT));
        var later = new byte[] { ContributorSerdes.FORMAT + 1 };
        before.put(StateStores.CONTRIBUTIONS, ContributorStore.FORMAT_KEY, later);
        var contributions = new ContributorStore(before.keyValues(StateStores.CONTRIBUTIONS));

        assertThatExceptionOfType(NewerFormatException.class).isThrownBy(contributions::requireFormat)
            .withMessageContaining("format: 4 (expected: at most 3)");
        assertThat(before.<ContributorKey, byte[]>store(StateStores.CONTRIBUTIONS))
            .containsEntry(ContributorStore.FORMAT_KEY, later);
    }

}
