package org.respite.alert.detection;

import org.jspecify.annotations.Nullable;

/** Recent versus usual: compares a unit's last results with its own earlier level. */
public final class Detector {

    private final DetectorSettings settings;

    public Detector(DetectorSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes one fortnight. Every fortnight counts, also one without a release.
     * @param reading the unit's result; absent when it was withheld
     */
    public Step step(UnitState state, @Nullable Reading reading) {
        throw new UnsupportedOperationException("next step, " + settings);
    }

    /**
     * Whether the open episode has lasted so long that its level may be accepted as
     * usual.
     */
    public boolean sustained(UnitState state) {
        Episode episode = state.episode();
        return episode.open() && state.period() - episode.openedAt() >= settings.closing().sustained();
    }

    /**
     * Makes the present level the usual one, because a person said so. The episode stays
     * open until two results confirm it.
     * @throws IllegalStateException if the episode is not {@linkplain #sustained
     * sustained} or has no result
     */
    public UnitState acceptPresentAsUsual(UnitState state) {
        throw new UnsupportedOperationException("next step");
    }

}
