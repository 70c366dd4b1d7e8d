package org.respite.alert.alert;

import java.time.Duration;
import org.respite.alert.detection.DetectorSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many false alarms an organisation puts up with. To change either of the first two
 * is to change past alerts at the next rebuild, so it is a decision of the organisation,
 * not a knob.
 *
 * @param units roughly how many units are watched in an organisation; up to about 150 the
 * threshold of a single unit serves
 * @param falseAlertsPerWeek how many false alerts a week are tolerated in all units
 * together
 * @param unreadCellsHoldUpFor how long a release waits for cells that this version cannot
 * read before it is judged without them
 */
@ConfigurationProperties("respite.alert.detection")
record AlertSettings(@DefaultValue("100") int units, @DefaultValue("0.25") double falseAlertsPerWeek,
        @DefaultValue("7d") Duration unreadCellsHoldUpFor) {

    DetectorSettings detector() {
        return DetectorSettings.forUnits(units, falseAlertsPerWeek);
    }
}
