package org.respite.scoring.release;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.noise.NoiseSource;

/**
 * Turns the tallies of a period into the cells the world may see: reporting units first,
 * then departments and the organisation as integer sums of units' noisy cells: the
 * published ones and, where two or more are held back that may be shown together, those.
 * A parent knows nothing else, so no combination of cells tells more than the units'
 * noisy cells do, and none singles out a unit that is withheld.
 *
 * <p>
 * Answers tallied under an id that is no team of the tree count nowhere: without a roster
 * there is no gate to hold them to, and without a parent no place where they would show.
 */
public final class Releaser {

    private final ReleasePolicy policy;

    public Releaser(ReleasePolicy policy) {
        this.policy = policy;
    }

    /**
     * All cells of a fortnight: units by id, departments by id, the organisation;
     * withheld ones among them. The same inputs and noise give the same cells.
     * @throws IllegalArgumentException if {@link UnitHierarchy#of} refuses the tree
     */
    public List<TeamIndicatorReleased> release(PeriodInputs inputs, NoiseSource noise) {
        return release(period(inputs), noise);
    }

    /**
     * All context cells of a block: per series of the policy what a fortnight has.
     * @throws IllegalArgumentException if {@link UnitHierarchy#of} refuses the tree, or a
     * unit's contributors differ between series of the core
     */
    public List<TeamIndicatorReleased> release(BlockInputs inputs, NoiseSource noise) {
        return release(period(inputs), noise);
    }

    /**
     * The cells of a fortnight that may not be released, all of them withheld. No noise
     * is drawn and no answer looked at.
     * @throws IllegalArgumentException if {@link UnitHierarchy#of} refuses the tree
     */
    public List<TeamIndicatorReleased> withhold(PeriodInputs inputs) {
        return withhold(period(inputs));
    }

    /**
     * The context cells of a block that may not be released, all of them withheld.
     * @throws IllegalArgumentException if {@link UnitHierarchy#of} refuses the tree
     */
    public List<TeamIndicatorReleased> withhold(BlockInputs inputs) {
        return withhold(period(inputs));
    }

    private List<TeamIndicatorReleased> withhold(Period period) {
        return cells(period, new NoisyCells(policy, period)::withheld);
    }

    private List<TeamIndicatorReleased> release(Period period, NoiseSource noise) {
        var noisy = new NoisyCells(policy, period);
        return cells(period, (unit, roster) -> noisy.released(unit, roster, noise));
    }

    private List<TeamIndicatorReleased> cells(Period period, BiFunction<ReportingUnit, Integer, UnitCells> unitCells) {
        List<Cell> cells = new CellTree(policy, period).filled(unitCells);
        return new CellPublication(policy, period).of(cells);
    }

    private Period period(PeriodInputs inputs) {
        String series = policy.exhaustion().series().getFirst();
        return new Period(inputs.tree(), inputs.fortnight(), policy.exhaustion(), Map.of(series, inputs.tallies()),
                Map.of(series, inputs.centres()));
    }

    private Period period(BlockInputs inputs) {
        return new Period(inputs.tree(), inputs.block(), policy.context(), inputs.tallies(), inputs.centres());
    }

    /**
     * Centres for the next fortnight: the level each department and the organisation was
     * published at, rounded to five and kept within 30 to 70; the former one where
     * nothing was published.
     */
    public Map<String, Integer> nextCentres(Map<String, Integer> before, List<TeamIndicatorReleased> cells) {
        return nextCentres(policy.exhaustion().series().getFirst(), before, cells);
    }

    /** The same for one series among the cells. */
    public Map<String, Integer> nextCentres(String series, Map<String, Integer> before,
            List<TeamIndicatorReleased> cells) {
        return NextCentres.next(series, before, cells);
    }

}
