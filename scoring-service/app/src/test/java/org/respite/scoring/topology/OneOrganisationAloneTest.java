package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.EventType;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.privacy.Retention;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.operations.clock.CheckedClock;
import org.respite.scoring.Clinic;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.model.SourceEvent.UnitTree;
import org.respite.scoring.topology.model.SourceEvent.Watermark;
import org.respite.scoring.topology.serde.NewerFormatException;
import org.respite.scoring.topology.state.StateStores;

/** What is wrong with one organisation stops that one, today and after a restart. */
class OneOrganisationAloneTest extends ClinicStreams {

    private static final Clinic OTHER = new Clinic("other");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Such a tree is refused at the edge, but one may be in the state already. */
    @Test
    void aTreeThatCannotBeCountedStopsItsOwnReleases() {
        var stream = both();
        var tree = CLINIC.tree();
        stream.fromFirstStage(CLINIC.id(),
                new UnitTree(new UnitTreePublished(tree.organisation(), tree.zone(), tree.publishedAt(), tree.units(),
                        new TreeMap<>(Map.of(FORTNIGHT / 2, Map.of("north", 2_000_000_000, "south", 2_000_000_000))))));

        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS)
            .extracting(TeamIndicatorReleased::organisation)
            .containsOnly(OTHER.id());
        assertThat(stream.count("respite.release.stops")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = { StateStores.TALLIES, StateStores.LEDGER, StateStores.CENTRES, StateStores.UNIT_TREES })
    void stateThatNobodyCanReadStopsItsOwnReleasesAfterARestart(String store) {
        var before = both();
        before.put(StateStores.CENTRES, CLINIC.id() + "/emotionalExhaustion", new TreeMap<>(Map.of("ward", 50)));
        garble(before, store, new byte[] { 77 });

        var released = releasedAfterRestart(before);

        assertThat(released).hasSize(CELLS).extracting(TeamIndicatorReleased::organisation).containsOnly(OTHER.id());
        assertThat(meters.get("respite.release.stops").counter().count()).isPositive();
    }

    @Test
    void aWatermarkThatNobodyCanReadIsReplacedByTheNext() {
        var before = both();
        before.passes(CALENDAR.publishedAt(FORTNIGHT).minus(Watermark.STEP));
        garble(before, StateStores.WATERMARKS, new byte[] { 77 });

        assertThat(releasedAfterRestart(before)).hasSize(2 * CELLS);
    }

    @Test
    void stateOfALaterVersionStopsTheStart() {
        var before = both();
        garble(before, StateStores.TALLIES, new byte[] { (byte) 0x82, 1 });

        assertThatExceptionOfType(NewerFormatException.class).isThrownBy(() -> releasedAfterRestart(before));
    }

    /** Its keys end and its tallies go, whatever they are. */
    @Test
    void talliesThatNobodyCanReadAreForgottenInTime() {
        var stream = both();
        assertThat(stream.publishes(FORTNIGHT).publishes(FORTNIGHT + 1).released()).hasSize(4 * CELLS);
        garble(stream, StateStores.TALLIES, new byte[] { 77 });

        stream.passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Retention.NOISE_KEYS).plus(Duration.ofDays(1)));

        assertThat(stream.<HistogramKey, Object>store(StateStores.TALLIES)).isEmpty();
    }

    private StreamHarness both() {
        var stream = stream();
        for (Clinic clinic : List.of(CLINIC, OTHER)) {
            stream.tree(clinic.tree()).checkIns(clinic.everybody(FORTNIGHT));
        }
        return stream;
    }

    /** All that the first organisation, or nobody in particular, has in a store. */
    private static void garble(StreamHarness stream, String store, byte[] value) {
        KeyValueStore<Bytes, byte[]> bytes = bytes(stream.keyValues(store));
        try (var all = bytes.all()) {
            while (all.hasNext()) {
                var entry = all.next();
                if (!new String(entry.key.get(), java.nio.charset.StandardCharsets.UTF_8).contains(OTHER.id())) {
                    bytes.put(entry.key, value);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static KeyValueStore<Bytes, byte[]> bytes(KeyValueStore<?, ?> store) {
        return (KeyValueStore<Bytes, byte[]>) ((WrappedStateStore<?, ?, ?>) store).wrapped();
    }

    /** A new process finds the state of another and the publication instant passes. */
    private List<TeamIndicatorReleased> releasedAfterRestart(StreamHarness before) {
        before.clock.set(CALENDAR.publishedAt(FORTNIGHT));
        var context = new MockProcessorContext<String, byte[]>();
        StateStores.ofOrganisations()
            .forEach(store -> context.addStateStore(before.<Object, Object>keyValues(store.name())));
        context.addStateStore(before.<Object, Object>keyValues(StateStores.RELEASED_CELLS));
        var step = new ReleaseStep(ReleasePolicy.standard(), noNoise, CheckedClock.unchecked(before.clock),
                new DueDates(), ScoringMetrics.in(meters));
        step.init(context);
        step.process(new Record<>("", new Watermark(0, 1, before.clock.instant()), 0L));
        return context.forwarded()
            .stream()
            .map(forward -> EventType.TEAM_INDICATOR_RELEASED.read(forward.record().value()))
            .toList();
    }

}
