package org.respite.attack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.KeyDisk;
import org.respite.attack.surface.Surface;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.noise.KeyRatchet;
import org.respite.scoring.noise.KeyedNoise;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.release.PeriodInputs;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.Releaser;

/**
 * Steals the disk with the keys, takes every run of bytes on it for a key, and tries to
 * draw the noise of a release again, whose answers it knows. It has to succeed while the
 * key may still be there, or it would not notice a key that stays.
 */
record KeyTheft(ReleasePolicy policy, Surface surface, KeyDisk disk) {

    private static final int KEY_BYTES = 32;

    private static final Teams TEAMS = new Teams("stolen", 1, 12);

    List<Measurement> measure() {
        int fortnight = surface.fortnight();
        surface.roster(TEAMS.teams());
        surface.answer(TEAMS.others(fortnight, TEAMS.roster()));
        TeamIndicatorReleased cell = FortnightView.ofEnd(surface).cell(TEAMS.id(0));
        long fresh = keysThatGive(cell);
        surface.endFortnight();
        return List.of(
                Measurement.atLeast("keys on the disk that give the noise, right after the release", (double) fresh, 1,
                        0),
                Measurement.none("keys on the disk that give the noise, a fortnight later", keysThatGive(cell)));
    }

    private long keysThatGive(TeamIndicatorReleased cell) {
        return disk.keysOnDisk()
            .stream()
            .flatMap(KeyTheft::candidates)
            .filter(key -> computed(cell, key).equals(cell))
            .count();
    }

    private static Stream<byte[]> candidates(byte[] file) {
        return IntStream.rangeClosed(0, file.length - KEY_BYTES)
            .mapToObj(from -> Arrays.copyOfRange(file, from, from + KEY_BYTES))
            .flatMap(key -> Stream.of(key, KeyRatchet.windowKey(key)));
    }

    private TeamIndicatorReleased computed(TeamIndicatorReleased cell, byte[] key) {
        IndexHistogram answers = IntStream.range(0, TEAMS.roster())
            .mapToObj(_ -> IndexHistogram.empty().plus(Teams.CENTRAL_INDEX))
            .reduce(IndexHistogram.empty(), IndexHistogram::plus);
        var inputs = new PeriodInputs(tree(cell), cell.period(), Map.of(cell.unit(), answers), Map.of());
        return new Releaser(policy).release(inputs, new KeyedNoise(key)).getFirst();
    }

    private static UnitTreePublished tree(TeamIndicatorReleased cell) {
        int block = ReportingCalendar.blockOfFortnight(cell.period());
        List<Unit> units = List.of(new Unit(Teams.DEPARTMENT, Teams.DEPARTMENT, null),
                new Unit(cell.unit(), cell.unit(), Teams.DEPARTMENT));
        return new UnitTreePublished(cell.organisation(), ZoneOffset.UTC, Instant.EPOCH, units,
                new TreeMap<>(Map.of(block, Map.of(cell.unit(), TEAMS.roster()))));
    }

}
