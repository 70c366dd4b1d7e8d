package org.respite.alert.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * The latest alert changes of one organisation by when they were published: as many as
 * somebody who was away for a while is told one by one.
 */
final class RecentChanges {

    /** Some years of an organisation with a hundred units. */
    static final int MOST = 1_000;

    /**
     * What two writers publish at nearly the same time is read in either order; so much
     * is told again.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final TreeSet<Published> changes = new TreeSet<>(
            Comparator.comparing(Published::at).thenComparing(Published::id));

    private final Map<String, Published> byId = new HashMap<>();

    private boolean complete = true;

    synchronized void add(TeamAlertChanged change, Instant publishedAt) {
        var published = new Published(change, publishedAt);
        if (byId.putIfAbsent(published.id(), published) == null) {
            changes.add(published);
        }
        if (changes.size() > MOST) {
            byId.remove(changes.removeFirst().id());
            complete = false;
        }
    }

    /** Empty if the change is not known, or not all that came after it. */
    synchronized Optional<List<TeamAlertChanged>> since(String alert, int revision) {
        return Optional.ofNullable(byId.get(alert + "/" + revision))
            .filter(last -> complete || changes.getFirst().at().isBefore(last.at().minus(OVERLAP)))
            .map(last -> changes.stream()
                .filter(published -> !published.at().isBefore(last.at().minus(OVERLAP)))
                .filter(published -> !published.equals(last))
                .map(Published::change)
                .toList());
    }

    private record Published(TeamAlertChanged change, Instant at) {

        String id() {
            return change.id();
        }
    }

}
