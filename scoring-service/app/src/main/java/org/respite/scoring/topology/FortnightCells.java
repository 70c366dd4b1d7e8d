package org.respite.scoring.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.BlockInputs;
import org.respite.scoring.release.PeriodInputs;
import org.respite.scoring.release.PrivacyAccount;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.Releaser;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.state.ClipCentreStore;
import org.respite.scoring.topology.state.HistogramStore;

/**
 * Everything released with one fortnight: its own cells and, with the last of a block,
 * the context cells of that block.
 */
final class FortnightCells {

    private final UnitTreePublished tree;

    private final int fortnight;

    private final ReleasePolicy policy;

    private final Releaser releaser;

    private final List<TeamIndicatorReleased> cells = new ArrayList<>();

    private PrivacyAccount account;

    private boolean withinBound = true;

    FortnightCells(UnitTreePublished tree, int fortnight, ReleasePolicy policy, PrivacyAccount account) {
        this.tree = tree;
        this.fortnight = fortnight;
        this.policy = policy;
        this.releaser = new Releaser(policy);
        this.account = account;
    }

    FortnightCells compute(HistogramStore histogramStore, ClipCentreStore clipCentreStore, NoiseSource noise) {
        addFortnight(histogramStore, clipCentreStore, noise);
        ReportingCalendar.blockEndingWith(fortnight)
            .ifPresent(block -> addBlock(block, histogramStore, clipCentreStore, noise));
        return this;
    }

    private void addFortnight(HistogramStore histogramStore, ClipCentreStore clipCentreStore, NoiseSource noise) {
        String series = policy.exhaustion().series().getFirst();
        var inputs = new PeriodInputs(tree, fortnight,
                histogramStore.of(period(Cadence.FORTNIGHT, fortnight)).getOrDefault(series, Map.of()),
                clipCentreStore.of(tree.organisation(), series));
        add(Cadence.FORTNIGHT, () -> releaser.release(inputs, noise), () -> releaser.withhold(inputs));
    }

    private void addBlock(int block, HistogramStore histogramStore, ClipCentreStore clipCentreStore,
            NoiseSource noise) {
        var inputs = new BlockInputs(tree, block, histogramStore.of(period(Cadence.BLOCK, block)),
                clipCentreStore.of(tree.organisation(), policy.context().series()));
        add(Cadence.BLOCK, () -> releaser.release(inputs, noise), () -> releaser.withhold(inputs));
    }

    private void add(Cadence cadence, Supplier<List<TeamIndicatorReleased>> released,
            Supplier<List<TeamIndicatorReleased>> withheld) {
        Fraction rho = policy.lossPerRelease(cadence);
        if (account.admits(fortnight, rho)) {
            account = account.charged(fortnight, rho);
            cells.addAll(released.get());
        }
        else {
            withinBound = false;
            cells.addAll(withheld.get());
        }
    }

    private HistogramKey.Period period(Cadence cadence, int index) {
        return new HistogramKey.Period(tree.organisation(), cadence, index);
    }

    List<TeamIndicatorReleased> cells() {
        return List.copyOf(cells);
    }

    /** With these cells charged. */
    PrivacyAccount account() {
        return account;
    }

    /** Whether everything could be released that a year may cost. */
    boolean isWithinBound() {
        return withinBound;
    }

}
