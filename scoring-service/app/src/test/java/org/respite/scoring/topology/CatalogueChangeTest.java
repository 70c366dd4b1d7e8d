package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.Catalogues;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.state.ContributorStore;
import org.respite.scoring.topology.state.StateStores;

/** Whatever catalogue state was made with, it goes on with any other, and back. */
class CatalogueChangeTest extends ClinicStreams {

    static Stream<Arguments> pairs() {
        return Catalogues.all()
            .keySet()
            .stream()
            .sorted()
            .flatMap(one -> Catalogues.all()
                .keySet()
                .stream()
                .sorted()
                .filter(other -> !other.equals(one))
                .map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest(name = "{0}, then {1}, then {0}")
    @MethodSource("pairs")
    void talliesHoldWhatEverybodyLastSent(String one, String other) {
        var random = new Random(one.hashCode() * 31L + other.hashCode());
        var first = stream(one).tree(CLINIC.tree());
        List<CheckInAccepted> sent = new ArrayList<>();
        answer(first, sent, FORTNIGHT, random);
        var second = stream(other);
        second.restoreFrom(first);
        answer(second, sent, FORTNIGHT, random);
        answer(second, sent, FORTNIGHT + 1, random);
        var third = stream(one);
        third.restoreFrom(second);
        answer(third, sent, FORTNIGHT + 1, random);
        sent.forEach(checkIn -> third.erased(CLINIC.erased(checkIn)));

        assertTalliesHoldWhatWasSent(third);
        assertThat(third.store(StateStores.TALLIES)).isEmpty();
        third.checkIn(CLINIC.drained("north", "somebody", FORTNIGHT, 5));
        assertThat(third.passes(CALENDAR.publishedAt(FORTNIGHT).plus(Duration.ofDays(3))).released()).hasSize(CELLS);
    }

    private StreamHarness stream(String catalogue) {
        var harness = new StreamHarness(disk.resolve("state-" + open.size()), noNoise, ReleasePolicy.standard(),
                Objects.requireNonNull(Catalogues.all().get(catalogue)));
        open.add(harness);
        return harness;
    }

    /** Check-ins of both instruments, and some of what was sent taken back. */
    private static void answer(StreamHarness stream, List<CheckInAccepted> sent, int fortnight, Random random) {
        List<CheckInAccepted> some = new ArrayList<>();
        for (String team : List.of("north", "south")) {
            String name = CLINIC.person(team, 0);
            some.add(CLINIC.drained(team, name, fortnight, random.nextInt(11)));
            some.add(CLINIC.energy(team, name, fortnight, 1 + random.nextInt(10)));
            some.add(CLINIC.workload(team, name, fortnight, random.nextInt(11)));
        }
        stream.checkIns(some);
        assertTalliesHoldWhatWasSent(stream);
        sent.addAll(some);
        for (int i = 0; i < 2; i++) {
            stream.erased(CLINIC.erased(sent.get(random.nextInt(sent.size()))));
        }
        assertTalliesHoldWhatWasSent(stream);
    }

    private static void assertTalliesHoldWhatWasSent(StreamHarness stream) {
        Map<HistogramKey, IndexHistogram> expected = new HashMap<>();
        stream.<ContributorKey, byte[]>store(StateStores.CONTRIBUTIONS).forEach((key, value) -> {
            if (key.checkIn() == null && !key.equals(ContributorStore.FORMAT_KEY)) {
                add(expected, key, ContributorSerdes.BLOCK.read(value));
            }
        });
        assertThat(stream.<HistogramKey, IndexHistogram>store(StateStores.TALLIES)).isEqualTo(expected);
        assertThat(stream.meters.find("respite.scoring.failed.records").counters()).hasSize(2)
            .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }

    private static void add(Map<HistogramKey, IndexHistogram> tallies, ContributorKey key, ContributorBlock block) {
        block.sent()
            .fortnights()
            .forEach((fortnight, indices) -> add(tallies,
                    new HistogramKey.Period(key.organisation(), Cadence.FORTNIGHT, fortnight), block.unit(), indices));
        add(tallies, new HistogramKey.Period(key.organisation(), Cadence.BLOCK, key.block()), block.unit(),
                block.sent().block());
    }

    private static void add(Map<HistogramKey, IndexHistogram> tallies, HistogramKey.Period period, String unit,
            SortedMap<String, Integer> indices) {
        indices.forEach((series, index) -> tallies.merge(new HistogramKey(period, series, unit),
                IndexHistogram.empty().plus(index), IndexHistogram::plus));
    }

}
