package org.respite.scoring.release;

import java.util.Map;
import org.respite.contract.unit.UnitTreePublished;

/**
 * Everything that decides the cells of one organisation and fortnight.
 *
 * @param tree the organisation's units as they stand at publication
 * @param fortnight index of the fortnight
 * @param tallies unit id → exhaustion indices of its contributors
 * @param centres department id → centre in force; the organisation's id stands for the
 * organisation and for units without a department. The initial centre holds where none is
 * named.
 */
public record PeriodInputs(UnitTreePublished tree, int fortnight, Map<String, IndexHistogram> tallies,
        Map<String, Integer> centres) {

    public PeriodInputs {
        tallies = Map.copyOf(tallies);
        centres = Map.copyOf(centres);
    }

    /** Says which period it is and nothing about it. */
    @Override
    public String toString() {
        return "PeriodInputs[organisation=" + tree.organisation() + ", fortnight=" + fortnight + "]";
    }

}
