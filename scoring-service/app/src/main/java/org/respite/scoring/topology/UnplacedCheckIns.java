package org.respite.scoring.topology;

import org.jspecify.annotations.Nullable;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.ErasedCheckIn;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.SourceEvent.UnplacedCheckIn;
import org.respite.scoring.topology.state.ContributorStore;

/**
 * Remembers the ids of check-ins whose senders belonged to no unit, and nothing else of
 * them. Another instance of ingest-service, with a newer roster or after a crash, may
 * publish one again with a unit: the first on the log decides, as it does in journals.
 */
record UnplacedCheckIns(ContributorStore contributorStore, ScoringMetrics metrics) {

    /**
     * Takes note.
     * @param forgotten no block before this one is begun anew
     */
    void take(UnplacedCheckIn checkIn, int forgotten) {
        metrics.closed().increment();
        checkIn.blocks()
            .stream()
            .filter(block -> block >= forgotten)
            .forEach(block -> spend(checkIn, new ContributorKey(block, checkIn.organisation(), checkIn.contributor())));
    }

    private void spend(UnplacedCheckIn checkIn, ContributorKey key) {
        @Nullable ContributorBlock known = contributorStore.block(key);
        ContributorBlock before = known == null ? ContributorBlock.NONE : known;
        if (!before.isFull() && contributorStore.checkIn(key.of(checkIn.id())) == null) {
            contributorStore.put(key.of(checkIn.id()), new ErasedCheckIn());
            contributorStore.put(key, before.withId());
        }
    }

}
