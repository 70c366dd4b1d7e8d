package org.respite.attack.mutant;

import java.util.List;
import org.respite.attack.core.Releasing;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.scoring.noise.CellLabel;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.noise.NoiseScale;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.BlockInputs;
import org.respite.scoring.release.PeriodInputs;

/**
 * Gives parents fresh noise on everybody's answers, those of withheld units among them.
 */
record ParentsFromRawData(Releasing genuine) implements Releasing {

    private static final int CROWD = 5;

    @Override
    public List<TeamIndicatorReleased> release(PeriodInputs inputs, NoiseSource noise) {
        var figures = new Figures(inputs);
        return genuine.release(inputs, noise)
            .stream()
            .map(cell -> cell.level() == Level.UNIT ? cell : fresh(cell, figures, noise))
            .toList();
    }

    /** Right, for once. */
    @Override
    public List<TeamIndicatorReleased> release(BlockInputs inputs, NoiseSource noise) {
        return genuine.release(inputs, noise);
    }

    private static TeamIndicatorReleased fresh(TeamIndicatorReleased cell, Figures figures, NoiseSource noise) {
        var answers = figures.under(cell);
        if (answers.contributors() < CROWD) {
            return cell;
        }
        var label = new CellLabel(cell.organisation(), cell.unit(), "fortnight", cell.period(), cell.series());
        var scale = new NoiseScale(cell.mechanism().sumVariance(),
                new Fraction(Math.round(2 * cell.mechanism().countVariance()), 2));
        var drawn = noise.draw(label, answers.toBytes(), scale);
        return Figures.with(cell, answers.clippedSum(cell.centre(), cell.mechanism().clipWidth()) + drawn.sum(),
                answers.contributors() + drawn.count());
    }

}
