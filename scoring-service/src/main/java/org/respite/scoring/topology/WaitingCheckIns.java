package org.respite.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInAccepted;

/**
 * Check-ins of an instrument or an item that this version does not know, until one that
 * does is started. Their releases wait for them, but not for ever; see
 * infra/decisions/0015.
 */
final class WaitingCheckIns {

    private static final ReportingCalendar UTC = new ReportingCalendar(ZoneOffset.UTC);

    /** How far the clocks of the world are ahead of UTC at most. */
    private static final Duration AHEAD = Duration.ofHours(14);

    /** How far they are behind it at most. */
    private static final Duration BEHIND = Duration.ofHours(12);

    private final KeyValueStore<ContributorKey, CheckInAccepted> store;

    private final Duration grace;

    /** Fortnight → how many of its check-ins wait. */
    private final SortedMap<Integer, Integer> fortnights = new TreeMap<>();

    /**
     * @param grace how long after its publication a fortnight waits
     */
    WaitingCheckIns(KeyValueStore<ContributorKey, CheckInAccepted> store, Duration grace) {
        this.store = store;
        this.grace = grace;
        forEach((_, checkIn) -> count(checkIn, 1));
    }

    void forEach(BiConsumer<ContributorKey, CheckInAccepted> each) {
        try (KeyValueIterator<ContributorKey, CheckInAccepted> all = store.all()) {
            Entries.of(all).forEach(entry -> each.accept(entry.key, entry.value));
        }
    }

    @Nullable CheckInAccepted get(ContributorKey key) {
        return store.get(key);
    }

    void add(ContributorKey key, CheckInAccepted checkIn) {
        store.put(key, withoutSeal(checkIn));
        count(checkIn, 1);
    }

    /** The person's name under its lock is no part of what will be scored. */
    private static CheckInAccepted withoutSeal(CheckInAccepted checkIn) {
        return new CheckInAccepted(checkIn.id(), checkIn.organisation(), checkIn.unit(), checkIn.contributor(),
                checkIn.instrument(), checkIn.answeredAt(), checkIn.acceptedAt(), checkIn.fortnight(),
                checkIn.answers(), "");
    }

    void remove(ContributorKey key) {
        @Nullable CheckInAccepted removed = store.delete(key);
        if (removed != null) {
            count(removed, -1);
        }
    }

    /** How many were forgotten with their blocks. */
    int forgetBefore(int block) {
        try (KeyValueIterator<ContributorKey, CheckInAccepted> old = store
            .range(ContributorKey.firstOf(Integer.MIN_VALUE), ContributorKey.firstOf(block))) {
            var entries = Entries.of(old);
            entries.stream().map((KeyValue<ContributorKey, CheckInAccepted> entry) -> entry.key).forEach(this::remove);
            return entries.size();
        }
    }

    private void count(CheckInAccepted checkIn, int change) {
        @Nullable Integer fortnight = checkIn.fortnight();
        if (fortnight != null) {
            fortnights.merge(fortnight, change, (before, by) -> (before + by == 0) ? null : before + by);
        }
    }

    int count() {
        return fortnights.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Whether releases of this instant would go without a check-in that waits and has not
     * waited long enough. Zones are not known here, so it is from the first publication
     * of the fortnight anywhere until the grace after the last.
     */
    boolean hold(Instant instant) {
        return fortnights.keySet().stream().map(UTC::publishedAt).anyMatch(published -> holds(published, instant));
    }

    private boolean holds(Instant published, Instant instant) {
        return !instant.isBefore(published.minus(AHEAD)) && instant.isBefore(published.plus(BEHIND).plus(grace));
    }

}
