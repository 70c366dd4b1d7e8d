package org.respite.alert.alert;

import java.util.List;
import org.respite.alert.indicator.HistoryBatch;
import org.respite.alert.indicator.Release;

/**
 * What follows from one release.
 *
 * @param release it follows from
 * @param after where the organisation stands now
 * @param occurrences what happened to alerts, by unit
 */
record DetectionResult(Release release, DetectionState after, List<AlertTransition> occurrences) {

    HistoryBatch filing() {
        return new HistoryBatch(release, after.verdicts());
    }
}
