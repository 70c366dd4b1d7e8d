package org.respite.attack.mutant;

import java.util.List;
import org.respite.attack.core.Releasing;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.BlockInputs;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.release.PeriodInputs;

/** Adds scores up as they are. */
record NotClipped(Releasing genuine) implements Releasing {

    /** Wide enough to cut nothing. */
    private static final int NO_CLIP = 2 * IndexHistogram.MAXIMUM_INDEX;

    @Override
    public List<TeamIndicatorReleased> release(PeriodInputs inputs, NoiseSource noise) {
        var figures = new Figures(inputs);
        return genuine.release(inputs, noise)
            .stream()
            .map(cell -> cell.isPublished() ? unclipped(cell, figures.under(cell)) : cell)
            .toList();
    }

    /** Right, for once. */
    @Override
    public List<TeamIndicatorReleased> release(BlockInputs inputs, NoiseSource noise) {
        return genuine.release(inputs, noise);
    }

    private static TeamIndicatorReleased unclipped(TeamIndicatorReleased cell, IndexHistogram answers) {
        long cut = answers.clippedSum(cell.centre(), NO_CLIP)
                - answers.clippedSum(cell.centre(), cell.mechanism().clipWidth());
        return Figures.with(cell, cell.sum() + cut, cell.count());
    }

}
