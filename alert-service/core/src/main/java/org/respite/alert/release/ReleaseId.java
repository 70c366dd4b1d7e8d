package org.respite.alert.release;

import org.respite.contract.EnumWord;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/**
 * Names everything that is published of an organisation at one instant.
 *
 * @param period index of the fortnight or block
 */
public record ReleaseId(String organisation, Cadence cadence, int period) {

    public static ReleaseId of(TeamIndicatorReleased cell) {
        return new ReleaseId(cell.organisation(), cell.cadence(), cell.period());
    }

    public static ReleaseId ofFortnight(String organisation, int fortnight) {
        return new ReleaseId(organisation, Cadence.FORTNIGHT, fortnight);
    }

    public String text() {
        return organisation + "/" + EnumWord.of(cadence) + "/" + period;
    }
}
