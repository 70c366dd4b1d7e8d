package org.respite.scoring.release;

import java.util.List;

/**
 * Units that their gates hold back, taken together so that their people still count in
 * the department or organisation: two or more, who pass the gates jointly and have twice
 * the roster that one must have.
 *
 * <p>
 * It is the sum of the noisy cells that were drawn for them anyway. A fresh draw would
 * cost the same people a second loss; this costs none, since it is computed from figures
 * that could have been published as they are.
 */
record PooledRemainder(ReleasePolicy policy, SeriesPolicy series) {

    private static final int MINIMUM_UNITS = 2;

    /** All of {@code held}, or none of them: part of them could be told from the rest. */
    List<UnitCells> of(List<UnitCells> held) {
        return admits(held) ? held : List.of();
    }

    private boolean admits(List<UnitCells> held) {
        int roster = held.stream().mapToInt(UnitCells::roster).reduce(0, Math::addExact);
        int contributors = held.stream().mapToInt(UnitCells::contributors).sum();
        long noisyCount = held.stream().mapToLong(UnitCells::noisyCount).sum();
        return held.size() >= MINIMUM_UNITS && roster >= MINIMUM_UNITS * series.minimumRoster()
                && policy.gates().admit(contributors, noisyCount);
    }

}
