package org.respite.alert.release;

import java.util.Map;

/**
 * A complete release and what it meant.
 *
 * @param verdicts by unit; none for what the detector does not follow
 */
public record HistoryBatch(Release release, Map<String, UnitVerdict> verdicts) {
}
