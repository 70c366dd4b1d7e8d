package org.respite.scoring.topology;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.topology.model.ReleaseProgress;
import org.respite.scoring.topology.state.ClipCentreStore;
import org.respite.scoring.topology.state.PrivacyAccountStore;
import org.respite.scoring.topology.state.ReleasedCells;
import org.respite.scoring.topology.state.StoreEntries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which fortnights of which organisation are released, written in the transaction that
 * releases them.
 */
record ReleaseLedger(KeyValueStore<String, ReleaseProgress> store, ReleasedCells released, ClipCentreStore centres,
        PrivacyAccountStore accounts, ScoringMetrics metrics) {

    private static final Logger log = LoggerFactory.getLogger(ReleaseLedger.class);

    List<String> organisations() {
        try (KeyValueIterator<String, ReleaseProgress> all = store.all()) {
            return StoreEntries.keys(all);
        }
    }

    ReleaseProgress progressOf(String organisation) {
        return find(organisation).orElseThrow();
    }

    /** Empty while nobody has contributed. */
    Optional<ReleaseProgress> find(String organisation) {
        return Optional.ofNullable(store.get(organisation));
    }

    /**
     * The progress of an organisation somebody contributed to. One this state does not
     * know may still have been released, before the state was lost: then it goes on after
     * what the released topic holds.
     */
    ReleaseProgress contributed(String organisation, int fortnight) {
        @Nullable ReleaseProgress known = store.get(organisation);
        ReleaseProgress releaseProgress = known == null ? fromReleased(organisation, fortnight) : known.with(fortnight);
        return releaseProgress.equals(known) ? releaseProgress : put(organisation, releaseProgress);
    }

    private ReleaseProgress fromReleased(String organisation, int fortnight) {
        SortedSet<Integer> history = released.fortnights(organisation);
        if (history.isEmpty()) {
            return ReleaseProgress.startingAt(fortnight);
        }
        metrics.mismatches().increment();
        log.atError()
            .addKeyValue("organisation", organisation)
            .log("state lost, continuing from what the released topic holds");
        history.forEach(past -> learn(organisation, past));
        return ReleaseProgress.after(history.first(), history.last());
    }

    /** Writes the next fortnight down as found on the released topic. */
    void adopt(String organisation) {
        learn(organisation, progressOf(organisation).next());
        released(organisation);
    }

    private void learn(String organisation, int fortnight) {
        List<TeamIndicatorReleased> cells = released.of(organisation, fortnight);
        centres.learn(organisation, cells);
        accounts.learn(organisation, fortnight, cells);
    }

    /** Writes the next fortnight down as released. */
    void released(String organisation) {
        put(organisation, progressOf(organisation).released());
    }

    ReleaseProgress destroyed(String organisation) {
        return put(organisation, progressOf(organisation).destroyed());
    }

    private ReleaseProgress put(String organisation, ReleaseProgress releaseProgress) {
        store.put(organisation, releaseProgress);
        return releaseProgress;
    }

}
