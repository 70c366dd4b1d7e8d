package org.respite.alert.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
 *
 * <p>
 * Who publishes says when, by a clock that may be off. What is known to come later, by
 * its place in a partition or because it has just been read, is never taken for earlier.
 */
final class RecentChanges {

    /** Some years of an organisation with a hundred units. */
    static final int MAX_CHANGES = 1_000;

    /** Where all others have been read before. */
    static final int ANY = -1;

    /**
     * What two writers publish at nearly the same time is read in either order; so much
     * is told again.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final TreeSet<Published> changes = new TreeSet<>(
            Comparator.comparing(Published::notBefore).thenComparing(Published::place));

    private final Map<String, Published> byId = new HashMap<>();

    /** Partition → no later change of it was published before that. */
    private final Map<Integer, Instant> latest = new HashMap<>();

    private boolean complete = true;

    private long read;

    /**
     * @param partition it was read from, or {@link #ANY}
     * @param publishedAt by the clock of whoever published it
     */
    synchronized void add(TeamAlertChanged change, int partition, Instant publishedAt) {
        if (byId.containsKey(change.id())) {
            return;
        }
        var published = new Published(change, publishedAt, notBefore(partition, publishedAt), read++);
        byId.put(change.id(), published);
        changes.add(published);
        if (changes.size() > MAX_CHANGES) {
            byId.remove(changes.removeFirst().change().id());
            complete = false;
        }
    }

    private Instant notBefore(int partition, Instant publishedAt) {
        var before = partition == ANY ? latest.values() : List.of(latest.getOrDefault(partition, Instant.MIN));
        var earliest = before.isEmpty() ? Instant.MIN : Collections.max(before);
        var notBefore = publishedAt.isBefore(earliest) ? earliest : publishedAt;
        latest.put(partition, notBefore);
        return notBefore;
    }

    /** Empty if the change is not known, or not all that came after it. */
    synchronized Optional<List<TeamAlertChanged>> since(String alert, int revision) {
        return Optional.ofNullable(byId.get(alert + "/" + revision))
            .filter(last -> complete || changes.getFirst().notBefore().isBefore(last.toldFrom()))
            .map(last -> changes.stream()
                .filter(published -> !published.notBefore().isBefore(last.toldFrom()))
                .filter(published -> !published.equals(last))
                .map(Published::change)
                .toList());
    }

    /**
     * @param place in the order they were read
     */
    private record Published(TeamAlertChanged change, Instant at, Instant notBefore, long place) {

        Instant toldFrom() {
            return at.minus(OVERLAP);
        }
    }

}
