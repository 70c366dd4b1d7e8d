package org.respite.alert.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns a unit's usual level, one old result at a time: a local-level Kalman filter that
 * sees a result only once it no longer counts as recent, so that a rise cannot hide in
 * the level it is compared with.
 */
record UsualLevel(DetectorSettings settings) {

    /**
     * Begins a fortnight: the level may have drifted, and old results become part of it.
     */
    UnitState advance(UnitState state) {
        int period = state.period() + 1;
        int eldest = period - recentFortnights(period);
        double usual = state.usual();
        double variance = state.usualVariance() + settings.usual().drift();
        List<WindowEntry> recent = new ArrayList<>(state.recent());
        while (!recent.isEmpty() && recent.getFirst().period() <= eldest) {
            WindowEntry old = recent.removeFirst();
            if (!old.quarantined() && !state.episode().open()) {
                double gain = variance / (variance + old.variance());
                usual += gain * (old.cutMean() - usual);
                variance *= 1 - gain;
            }
        }
        return new UnitState(usual, variance, period, state.missed(), state.episode(), state.level(), recent);
    }

    /** A short history is shared out: half of it is recent, half usual. */
    private int recentFortnights(int period) {
        return Math.min(settings.window().length(), (period + 1) / 2);
    }
}
