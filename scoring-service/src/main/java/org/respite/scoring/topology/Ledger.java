package org.respite.scoring.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.release.Releaser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which fortnights of which organisation are released, written in the transaction that
 * releases them, and what follows from their cells for the next.
 */
record Ledger(KeyValueStore<String, Progress> store, KeyValueStore<String, Map<String, Integer>> centresByOrganisation,
        ReleasedCells released, Releaser releaser, ScoringMetrics metrics) {

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    List<String> organisations() {
        try (KeyValueIterator<String, Progress> all = store.all()) {
            return Entries.of(all).stream().map(entry -> entry.key).toList();
        }
    }

    Progress progressOf(String organisation) {
        return Optional.ofNullable(store.get(organisation)).orElseThrow();
    }

    /**
     * The progress of an organisation somebody contributed to. One this state does not
     * know may still have been released, before the state was lost: then it goes on after
     * what the released topic holds.
     */
    Progress contributed(String organisation, int fortnight) {
        @Nullable Progress known = store.get(organisation);
        Progress progress = (known == null) ? fromReleased(organisation, fortnight) : known.with(fortnight);
        if (!progress.equals(known)) {
            store.put(organisation, progress);
        }
        return progress;
    }

    private Progress fromReleased(String organisation, int fortnight) {
        SortedMap<Integer, List<TeamIndicatorReleased>> history = released.of(organisation);
        if (history.isEmpty()) {
            return Progress.startingAt(fortnight);
        }
        metrics.mismatches().increment();
        log.error("organisation {}: state lost, going on after what the released topic holds", organisation);
        history.values().forEach(cells -> learn(organisation, cells));
        return Progress.after(history.firstKey(), history.lastKey());
    }

    /** Writes the next fortnight down as released with these cells. */
    Progress release(String organisation, List<TeamIndicatorReleased> cells) {
        learn(organisation, cells);
        return put(organisation, progressOf(organisation).released());
    }

    Progress destroyed(String organisation) {
        return put(organisation, progressOf(organisation).destroyed());
    }

    private Progress put(String organisation, Progress progress) {
        store.put(organisation, progress);
        return progress;
    }

    Map<String, Integer> centresOf(String organisation) {
        @Nullable Map<String, Integer> centres = centresByOrganisation.get(organisation);
        return (centres == null) ? new TreeMap<>() : centres;
    }

    private void learn(String organisation, List<TeamIndicatorReleased> cells) {
        centresByOrganisation.put(organisation, releaser.nextCentres(centresOf(organisation), cells));
    }

}
