package org.respite.scoring.topology.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.topology.model.ContributorKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Check-ins of an instrument or an item that this version does not know, until one that
 * does is started. Their releases wait for them, but not for ever; see
 * infra/decisions/0015.
 */
public final class WaitingCheckIns {

    private static final Logger log = LoggerFactory.getLogger(WaitingCheckIns.class);

    private static final ReportingCalendar UTC = new ReportingCalendar(ZoneOffset.UTC);

    /** How far the clocks of the world are ahead of UTC at most. */
    private static final Duration AHEAD = Duration.ofHours(14);

    /** How far they are behind it at most. */
    private static final Duration BEHIND = Duration.ofHours(12);

    private final KeyValueStore<ContributorKey, CheckInAccepted> store;

    private final Duration grace;

    /** Fortnight → how many of its check-ins wait. */
    private final SortedMap<Integer, Integer> fortnights = new TreeMap<>();

    /** Block → how many wait that cannot be read. */
    private final SortedMap<Integer, Integer> unreadable = new TreeMap<>();

    /**
     * @param grace how long after its publication a release waits
     */
    public WaitingCheckIns(KeyValueStore<ContributorKey, CheckInAccepted> store, Duration grace) {
        this.store = store;
        this.grace = grace;
    }

    /**
     * Counts what is there, once, before anything else is asked of this. What no version
     * wrote stays where it is; no release waits for it.
     * @param each takes what can be read, one at a time: all together may be more than
     * memory holds
     * @throws NewerFormatException if a later version wrote some of it
     */
    public void open(BiConsumer<ContributorKey, CheckInAccepted> each) {
        try (KeyValueIterator<ContributorKey, CheckInAccepted> all = store.all()) {
            StoreEntries.forEach(all, (key, checkIn) -> {
                count(checkIn, 1);
                each.accept(key, checkIn);
            }, key -> count(unreadable, key.block(), 1));
        }
        if (!unreadable.isEmpty()) {
            log.error("waiting check-ins cannot be read (expected: all); they wait until their block is over");
        }
    }

    /** Empty if there is none, or none that can be read. */
    public Optional<CheckInAccepted> get(ContributorKey key) {
        return StateFaults.readable(() -> store.get(key));
    }

    public void add(ContributorKey key, CheckInAccepted checkIn) {
        store.put(key, withoutSeal(checkIn));
        count(checkIn, 1);
    }

    /** The person's name under its lock is no part of what will be scored. */
    private static CheckInAccepted withoutSeal(CheckInAccepted checkIn) {
        return new CheckInAccepted(checkIn.id(), checkIn.organisation(), checkIn.unit(), checkIn.contributor(),
                checkIn.instrument(), checkIn.answeredAt(), checkIn.acceptedAt(), checkIn.fortnight(),
                checkIn.answers(), "");
    }

    public void remove(ContributorKey key) {
        get(key).ifPresentOrElse(checkIn -> count(checkIn, -1),
                () -> unreadable.computeIfPresent(key.block(), (_, some) -> some == 1 ? null : some - 1));
        store.put(key, null);
    }

    /**
     * Forgets what belongs to earlier blocks.
     * @param most entries at once, so that a transaction does not grow without end
     * @return how many were forgotten; fewer than the most if nothing is left to forget
     */
    public int forgetBefore(int block, int most) {
        List<ContributorKey> old = new ArrayList<>();
        try (KeyValueIterator<ContributorKey, CheckInAccepted> found = store
            .range(ContributorKey.firstOf(Integer.MIN_VALUE), ContributorKey.firstOf(block))) {
            while (found.hasNext() && old.size() < most) {
                old.add(found.peekNextKey());
                StateFaults.readable(found::next);
            }
        }
        old.forEach(this::remove);
        return old.size();
    }

    private void count(CheckInAccepted checkIn, int change) {
        @Nullable Integer fortnight = checkIn.fortnight();
        if (fortnight != null) {
            count(fortnights, fortnight, change);
        }
    }

    private static void count(Map<Integer, Integer> counts, int of, int change) {
        counts.merge(of, change, (before, by) -> before + by == 0 ? null : before + by);
    }

    public int count() {
        return Stream.of(fortnights, unreadable)
            .flatMap(counts -> counts.values().stream())
            .mapToInt(Integer::intValue)
            .sum();
    }

    /**
     * Whether releases of this instant would go without a check-in that waits and has not
     * waited long enough. Zones are not known here, so it is from the first publication
     * anywhere, of its fortnight or of its block, until the grace after the last.
     */
    public boolean hold(Instant instant) {
        return fortnights.keySet()
            .stream()
            .flatMap(fortnight -> Stream.of(fortnight,
                    ReportingCalendar.lastFortnightOf(ReportingCalendar.blockOfFortnight(fortnight))))
            .map(UTC::publishedAt)
            .anyMatch(published -> holds(published, instant));
    }

    private boolean holds(Instant published, Instant instant) {
        return !instant.isBefore(published.minus(AHEAD)) && instant.isBefore(published.plus(BEHIND).plus(grace));
    }

}
