package org.respite.alert.alert;

import java.util.List;

/**
 * What follows from one release.
 *
 * @param after where the organisation stands now
 * @param occurrences what happened to alerts, by unit
 */
record Conclusion(Standing after, List<Occurrence> occurrences) {
}
