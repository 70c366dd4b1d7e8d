package org.respite.scoring.topology;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.Releaser;
import org.respite.scoring.topology.Reading.Change;
import org.respite.scoring.topology.Reading.IndexChange;
import org.respite.scoring.topology.Reading.UnitTree;
import org.respite.scoring.topology.Reading.Watermark;

/**
 * Second stage, keyed by organisation: tallies changes and, each time the lowest
 * watermark moves, releases what has fallen due. Stores and cells belong to one
 * transaction.
 */
final class ReleaseStep extends ContextualProcessor<String, Change, String, byte[]> {

    private final ReleasePolicy policy;

    private final NoiseKeys keys;

    private final ScoringMetrics metrics;

    private Tallies tallies;

    private UnitTrees trees;

    private Watermarks watermarks;

    private Ledger ledger;

    private Releases releases;

    ReleaseStep(ReleasePolicy policy, NoiseKeys keys, ScoringMetrics metrics) {
        this.policy = policy;
        this.keys = keys;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        StateStores.requireReadable(context);
        tallies = new Tallies(context.getStateStore(StateStores.TALLIES));
        trees = new UnitTrees(context.getStateStore(StateStores.UNIT_TREES));
        watermarks = new Watermarks(context.getStateStore(StateStores.WATERMARKS));
        var centres = new Centres(context.getStateStore(StateStores.CENTRES), new Releaser(policy));
        var accounts = new Accounts(context.getStateStore(StateStores.ACCOUNTS), policy);
        var released = new ReleasedCells(context.getStateStore(StateStores.RELEASED_CELLS));
        ledger = new Ledger(context.getStateStore(StateStores.LEDGER), released, centres, accounts, metrics);
        releases = new Releases(ledger, tallies, trees, policy, keys, metrics);
    }

    @Override
    public void process(Record<String, Change> change) {
        switch (change.value()) {
            case IndexChange index -> tally(change.key(), index);
            case UnitTree tree -> {
                trees.add(tree);
                metrics.treesTaken().increment();
            }
            case Watermark watermark -> watermarks.advance(watermark).ifPresent(this::releaseDue);
        }
    }

    private void tally(String organisation, IndexChange change) {
        int fortnight = change.lastFortnight();
        if (ledger.contributed(organisation, fortnight).admits(fortnight)) {
            tallies.apply(organisation, change);
        }
        else {
            metrics.late().increment();
        }
    }

    private void releaseDue(Instant reached) {
        for (String organisation : ledger.organisations()) {
            releases.release(organisation, reached, context()::forward);
            releases.destroyKeys(organisation, reached);
        }
    }

}
