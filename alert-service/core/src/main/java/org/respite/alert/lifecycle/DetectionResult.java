package org.respite.alert.lifecycle;

import java.util.List;
import org.respite.alert.release.HistoryBatch;
import org.respite.alert.release.Release;

/**
 * What follows from one release.
 *
 * @param release it follows from
 * @param after where the organisation stands now
 * @param occurrences what happened to alerts, by unit
 */
public record DetectionResult(Release release, DetectionState after, List<AlertTransition> occurrences) {

    public HistoryBatch filing() {
        return new HistoryBatch(release, after.verdicts());
    }
}
