package org.respite.alert.detection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recent versus usual (RvU): compares a unit's last four results with the unit's own
 * earlier level. Every result counts as much as its number of answers and its privacy
 * noise allow, which is why one threshold serves units of every size.
 *
 * <p>
 * A plain recurrence on IEEE doubles, summed oldest first: the same releases give the
 * same alerts to the last bit, so anyone can recompute them.
 */
public final class Detector {

    private final DetectorSettings settings;

    private final UsualLevel usualLevel;

    private final StateDiff stateDiff;

    public Detector(DetectorSettings settings) {
        this.settings = settings;
        this.usualLevel = new UsualLevel(settings);
        this.stateDiff = new StateDiff(settings);
    }

    /**
     * Takes one fortnight. Every fortnight counts, also one without a release.
     * @param unitObservation the unit's result; absent when it was withheld
     */
    public DetectionStep step(UnitState state, @Nullable UnitObservation unitObservation) {
        UnitState begun = usualLevel.advance(state);
        return unitObservation == null ? withoutRelease(state, begun)
                : withRelease(state, remember(begun, unitObservation));
    }

    private DetectionStep withoutRelease(UnitState before, UnitState begun) {
        int missed = begun.missed() + 1;
        boolean stale = missed >= settings.closing().stale();
        Episode episode = stale ? Episode.NONE : begun.episode();
        HighLevel level = stale && begun.level().open() ? HighLevel.CLOSED : begun.level();
        var after = new UnitState(begun.usual(), begun.usualVariance(), begun.period(), missed, episode, level,
                begun.recent());
        return new DetectionStep(after, null, stateDiff.between(before, after));
    }

    /**
     * Appends the result, cut to within reach of the usual level: one wild release must
     * neither open an alert nor move the usual level far.
     */
    private UnitState remember(UnitState begun, UnitObservation unitObservation) {
        double variance = unitObservation.variance() + settings.usual().fluctuation();
        double reach = settings.window().cut() * Math.sqrt(variance + begun.usualVariance());
        double cut = begun.usual() + Math.clamp(unitObservation.mean() - begun.usual(), -reach, reach);
        List<WindowEntry> recentMean = new ArrayList<>(begun.recent());
        recentMean.add(new WindowEntry(begun.period(), cut, variance, begun.episode().open(), unitObservation.mean()));
        return new UnitState(begun.usual(), begun.usualVariance(), begun.period(), 0, begun.episode(), begun.level(),
                recentMean);
    }

    private DetectionStep withRelease(UnitState before, UnitState with) {
        RecentMean recentMean = recentOf(with);
        RiseEstimate riseEstimate = RiseEstimate.between(recentMean, with);
        Episode episode = with.episode().next(riseEstimate, with.period(), settings);
        Level level = episode.open() ? Level.risen(recentMean) : Level.steady(with, recentMean);
        double zHigh = (level.points() - settings.high().limit()) / levelError(level);
        HighLevel high = with.level().next(zHigh, settings.high());
        var after = new UnitState(with.usual(), with.usualVariance(), with.period(), 0, episode.counted(high.open()),
                high, with.recent());
        return new DetectionStep(after, assessment(with, recentMean, riseEstimate, level, zHigh),
                stateDiff.between(before, after));
    }

    private Assessment assessment(UnitState with, RecentMean recentMean, RiseEstimate riseEstimate, Level level,
            double zHigh) {
        return new Assessment(with.usual(), with.usualVariance(), with.recent().getLast().cutMean(),
                recentMean.cutMean(), recentMean.variance(), riseEstimate.points(), riseEstimate.standardError(),
                riseEstimate.z(), riseEstimate.size(), riseEstimate.sizeAtLeast(), level.points(), level.variance(),
                levelError(level), zHigh);
    }

    /**
     * Whether the open episode has lasted so long that its level may be accepted as
     * usual.
     */
    public boolean sustained(UnitState state) {
        Episode episode = state.episode();
        return episode.open() && state.period() - episode.openedAt() >= settings.closing().sustained();
    }

    /** Whether the present level may be made the usual one now. */
    public boolean mayAcceptPresentAsUsual(UnitState state) {
        return sustained(state) && !state.recent().isEmpty();
    }

    /**
     * Makes the present level the usual one, because a person said so. The episode stays
     * open until two results confirm it.
     * @throws IllegalStateException if the episode is not {@linkplain #sustained
     * sustained}, or its level was accepted since the last result
     */
    public UnitState acceptPresentAsUsual(UnitState state) {
        if (!mayAcceptPresentAsUsual(state)) {
            throw new IllegalStateException("episode: not sustained or without a result (expected: open for at least "
                    + settings.closing().sustained() + " fortnights, with a result)");
        }
        RecentMean recentMean = recentOf(state);
        return new UnitState(recentMean.mean(), recentMean.variance() + settings.usual().fluctuation(), state.period(),
                state.missed(), state.episode(), state.level(), List.of());
    }

    private RecentMean recentOf(UnitState state) {
        return RecentMean.of(state.recent(), state.period(), settings.window().decay());
    }

    private double levelError(Level level) {
        return level.standardError(settings.usual().fluctuation());
    }

}
