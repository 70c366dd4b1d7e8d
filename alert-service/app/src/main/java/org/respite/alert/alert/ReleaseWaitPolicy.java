package org.respite.alert.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.respite.alert.indicator.UnreadCell;
import org.respite.alert.release.Release;
import org.respite.alert.release.Release.Gap;

/**
 * How long a release waits for cells that nobody here can read. A cell that is simply not
 * there is waited for without end: it may come any moment, and nothing says that it is
 * more than late.
 *
 * @param patience from when a cell was put aside
 */
record ReleaseWaitPolicy(Duration patience) {

    ReleaseWaitPolicy {
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("unread-cells-hold-up-for: " + patience + " (expected: more than 0)");
        }
    }

    /**
     * The release as it is to be judged without its unread cells; nothing while it waits.
     * @param release what has been read of it, maybe nothing
     * @param unread cells of it, as often as each of them lies on the topic
     */
    Optional<Release> without(Release release, List<UnreadCell> unread, Instant now) {
        var lacking = unread.stream().filter(cell -> !release.cells().containsKey(cell.id())).toList();
        int cells = (int) lacking.stream().map(UnreadCell::id).distinct().count();
        boolean waits = lacking.isEmpty() || release.missing() > cells
                || lacking.stream().anyMatch(cell -> now.isBefore(cell.since().plus(patience)));
        return waits ? Optional.empty()
                : Optional.of(release.without(new Gap(cells, lacking.getFirst().publishedAt())));
    }

}
