package org.respite.scoring.release;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/** Builds an organisation and who answered what in it. */
final class SampleOrganisation {

    static final int FORTNIGHT = 18;

    static final String SERIES = "emotionalExhaustion";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final List<Unit> units = new ArrayList<>();

    private final SortedMap<Integer, Map<String, Integer>> headcounts = new TreeMap<>();

    private final SortedMap<Integer, Map<String, Integer>> leavers = new TreeMap<>();

    private final Map<String, IndexHistogram> tallies = new HashMap<>();

    private final Map<String, IndexHistogram> drivers = new HashMap<>();

    private final Map<String, Integer> centres = new HashMap<>();

    SampleOrganisation department(String id) {
        units.add(new Unit(id, id, null));
        return this;
    }

    SampleOrganisation team(String id, @Nullable String department, int roster) {
        units.add(new Unit(id, id, department));
        return roster(0, id, roster);
    }

    SampleOrganisation roster(int block, String team, int people) {
        headcounts.computeIfAbsent(block, _ -> new HashMap<>()).put(team, people);
        return this;
    }

    /** So many of the team's roster are gone before the fortnight's end. */
    SampleOrganisation leavers(String team, int people) {
        leavers.computeIfAbsent(FORTNIGHT, _ -> new HashMap<>()).put(team, people);
        return this;
    }

    /** So many people of the team with the same index. */
    SampleOrganisation answers(String team, int people, int index) {
        IntStream.range(0, people)
            .forEach(_ -> tallies.merge(team, IndexHistogram.empty().plus(index), IndexHistogram::plus));
        return this;
    }

    SampleOrganisation centre(String department, int centre) {
        centres.put(department, centre);
        return this;
    }

    UnitTreePublished tree() {
        return new UnitTreePublished("acme", ZONE, Instant.EPOCH, units, headcounts, leavers);
    }

    PeriodInputs fortnight() {
        return new PeriodInputs(tree(), FORTNIGHT, tallies, centres);
    }

    /**
     * Both core series of the context with the same answers, and those that the policy's
     * first driver got; the others nobody answered.
     */
    BlockInputs block() {
        return new BlockInputs(tree(), FORTNIGHT / 2,
                Map.of("depersonalization", tallies, "personalAccomplishment", tallies, "driver.workload", drivers),
                Map.of("depersonalization", centres));
    }

    /** So many of those who answered say this about their workload, too. */
    SampleOrganisation workload(String team, int people, int index) {
        IntStream.range(0, people)
            .forEach(_ -> drivers.merge(team, IndexHistogram.empty().plus(index), IndexHistogram::plus));
        return this;
    }

}
