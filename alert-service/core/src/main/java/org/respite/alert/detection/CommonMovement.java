package org.respite.alert.detection;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the units of one fortnight have in common: season, a reorganisation, a bad winter.
 * Taken out of each unit's result, it leaves what is the unit's own.
 *
 * @param shares unit id → what it says; empty when too few were released
 * @param certainty sum of the weights (Σ w)
 * @param weighted sum of the weighted deviations (Σ w e)
 */
record CommonMovement(Map<String, Share> shares, double certainty, double weighted) {

    /** With fewer released units, one of them would be too much of the common part. */
    static final int MIN_UNITS = 10;

    /** Before anything is seen, the common part is 0 give or take 5 points. */
    private static final double PRIOR_CERTAINTY = 1.0 / 25;

    private static final CommonMovement NONE = new CommonMovement(Map.of(), 0, 0);

    /**
     * @param deviation from the unit's usual level, cut, in points (e)
     * @param certainty its weight (w); 0 for a unit at ALERT or above, which has no say
     */
    record Share(double deviation, double certainty) {
    }

    /**
     * @param units as they were at the end of the last fortnight
     * @param released of this fortnight, none of a unit not among them
     */
    static CommonMovement of(SortedMap<String, UnitState> units, Map<String, UnitObservation> released,
            DetectorSettings settings) {
        if (released.size() < MIN_UNITS) {
            return NONE;
        }
        Map<String, Share> shares = new TreeMap<>();
        double certainty = 0;
        double weighted = 0;
        for (var unit : units.entrySet()) {
            UnitObservation unitObservation = released.get(unit.getKey());
            if (unitObservation != null) {
                Share share = share(unit.getValue(), unitObservation, settings);
                shares.put(unit.getKey(), share);
                certainty += share.certainty;
                weighted += share.certainty * share.deviation;
            }
        }
        return new CommonMovement(shares, certainty, weighted);
    }

    private static Share share(UnitState unit, UnitObservation unitObservation, DetectorSettings settings) {
        double variance = unitObservation.variance() + settings.usual().fluctuation() + unit.usualVariance();
        double reach = settings.window().cut() * Math.sqrt(variance);
        boolean heard = Condition.ALERT.above(unit.episode().condition());
        return new Share(Math.clamp(unitObservation.mean() - unit.usual(), -reach, reach), heard ? 1 / variance : 0);
    }

    /**
     * The unit's result without what all others have in common: a unit never explains
     * itself away.
     */
    UnitObservation takenOutOf(String unit, UnitObservation unitObservation) {
        Share own = shares.get(unit);
        if (own == null) {
            return unitObservation;
        }
        double othersCertainty = certainty - own.certainty + PRIOR_CERTAINTY;
        double common = (weighted - own.certainty * own.deviation) / othersCertainty;
        return new UnitObservation(unitObservation.mean() - common, unitObservation.variance() + 1 / othersCertainty);
    }

    /**
     * The common part as a result of the organisation; empty when nothing speaks for it.
     */
    Optional<UnitObservation> reading() {
        return certainty > 0 ? Optional.of(new UnitObservation(weighted / certainty, 1 / certainty)) : Optional.empty();
    }
}
