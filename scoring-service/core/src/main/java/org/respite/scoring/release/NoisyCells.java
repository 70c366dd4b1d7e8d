package org.respite.scoring.release;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.respite.contract.EnumWord;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.scoring.noise.CellLabel;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.NoiseSource;

/**
 * Adds the noise. Figures without it exist here only, while a unit's cells are made, and
 * noise is drawn for every cell, also for those to be withheld, so that neither work nor
 * state tells them apart.
 */
record NoisyCells(ReleasePolicy policy, Period period) {

    /** One cell per series of the period, in the policy's order. */
    UnitCells released(ReportingUnit unit, int roster, NoiseSource noise) {
        List<Tally> tallies = period.policy().series().stream().map(series -> tally(series, unit)).toList();
        int contributors = contributors(tallies);
        List<CellNoise> draws = draws(unit, tallies, noise);
        long noisyCount = contributors + draws.getFirst().count();
        List<Cell> noisy = IntStream.range(0, tallies.size()).mapToObj(i -> {
            Tally tally = tallies.get(i);
            long noisySum = tally.histogram.clippedSum(tally.centre, policy.clipWidth()) + draws.get(i).sum();
            return cell(unit, roster, tally.series, noisySum, noisyCount, 1);
        }).toList();
        boolean admitted = roster >= period.policy().minimumRoster() && policy.gates().admit(contributors, noisyCount);
        if (admitted) {
            return UnitCells.published(noisy, roster, contributors);
        }
        // Where nobody is on the roster, there is no gate to hold whoever answers to.
        return new UnitCells(empty(unit, roster), roster == 0 ? List.of() : noisy, roster, contributors);
    }

    UnitCells withheld(ReportingUnit unit, int roster) {
        return UnitCells.closed(empty(unit, roster), roster);
    }

    private List<Cell> empty(ReportingUnit unit, int roster) {
        return period.policy().series().stream().map(series -> cell(unit, roster, series, 0, 0, 0)).toList();
    }

    private Cell cell(ReportingUnit unit, int roster, String series, long sum, long count, int cells) {
        return new Cell(unit.id(), unit.department(), Level.UNIT, series, roster, centre(series, unit), sum, count,
                cells);
    }

    private int centre(String series, ReportingUnit unit) {
        return period.centre(series, unit.department(), policy.initialCentre());
    }

    private Tally tally(String series, ReportingUnit unit) {
        return new Tally(series, centre(series, unit), period.tally(series, unit.members()));
    }

    /** The first draw's count serves all series: each further one would cost privacy. */
    private List<CellNoise> draws(ReportingUnit unit, List<Tally> tallies, NoiseSource noise) {
        byte[] inputs = canonical(tallies);
        String cadence = EnumWord.of(period.policy().cadence());
        return tallies.stream()
            .map(tally -> new CellLabel(period.tree().organisation(), unit.id(), cadence, period.index(), tally.series))
            .map(label -> noise.draw(label, inputs, period.policy().scale()))
            .toList();
    }

    /** Those of the core; of the optional series, some of them left some out. */
    private int contributors(List<Tally> tallies) {
        int core = period.policy().core().size();
        int contributors = tallies.getFirst().histogram.contributors();
        boolean even = tallies.stream().limit(core).allMatch(tally -> tally.histogram.contributors() == contributors);
        boolean within = tallies.stream().allMatch(tally -> tally.histogram.contributors() <= contributors);
        if (!even || !within) {
            throw new IllegalArgumentException(
                    "contributors: differ by series (expected: the same in each of the core, no more in others)");
        }
        return contributors;
    }

    private byte[] canonical(List<Tally> tallies) {
        List<byte[]> histograms = tallies.stream().map(tally -> tally.histogram.toBytes()).toList();
        int size = histograms.stream().mapToInt(bytes -> 2 * Integer.BYTES + bytes.length).sum();
        ByteBuffer canonical = ByteBuffer.allocate(Integer.BYTES + size).putInt(policy.clipWidth());
        IntStream.range(0, tallies.size())
            .forEach(i -> canonical.putInt(tallies.get(i).centre)
                .putInt(histograms.get(i).length)
                .put(histograms.get(i)));
        return canonical.array();
    }

    private record Tally(String series, int centre, IndexHistogram histogram) {
    }

}
