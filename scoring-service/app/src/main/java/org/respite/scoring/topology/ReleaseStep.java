package org.respite.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.respite.operations.clock.CheckedClock;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.Releaser;
import org.respite.scoring.topology.model.ReleaseProgress;
import org.respite.scoring.topology.model.SourceEvent.Change;
import org.respite.scoring.topology.model.SourceEvent.IndexChange;
import org.respite.scoring.topology.model.SourceEvent.UnitTree;
import org.respite.scoring.topology.model.SourceEvent.Watermark;
import org.respite.scoring.topology.state.ClipCentreStore;
import org.respite.scoring.topology.state.HistogramStore;
import org.respite.scoring.topology.state.PrivacyAccountStore;
import org.respite.scoring.topology.state.ReleasedCells;
import org.respite.scoring.topology.state.StateStores;
import org.respite.scoring.topology.state.TreeInForce;
import org.respite.scoring.topology.state.UnitTreeStore;
import org.respite.scoring.topology.state.Watermarks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Second stage, keyed by organisation: tallies changes and, each time the lowest
 * watermark moves, releases what has fallen due, in portions. Stores and cells belong to
 * one transaction.
 *
 * <p>
 * A watermark decides the moment it arrives: what comes behind it counts for nothing that
 * was due then, released already or not. So the same cells are released however often a
 * portion is begun again. And nothing is released that this instance's own clock, while
 * it is confirmed, does not find due as well.
 */
final class ReleaseStep extends ContextualProcessor<String, Change, String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(ReleaseStep.class);

    /** Between portions. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ReleasePolicy policy;

    private final NoiseKeys keys;

    private final CheckedClock clock;

    private final ScoringMetrics metrics;

    private HistogramStore histogramStore;

    private UnitTreeStore trees;

    private Watermarks watermarks;

    private ReleaseLedger releaseLedger;

    private ReleaseRunner releaseRunner;

    private final DueDates dates;

    /** How far the watermarks have come. */
    private Optional<Instant> lowest = Optional.empty();

    /** Whether something may be due; at first nobody knows. */
    private boolean pending = true;

    /**
     * Whether the transaction has its portion. A thread commits after it has punctuated,
     * not between processing and punctuating.
     */
    private boolean full;

    private boolean reported;

    ReleaseStep(ReleasePolicy policy, NoiseKeys keys, CheckedClock clock, DueDates dates, ScoringMetrics metrics) {
        this.policy = policy;
        this.keys = keys;
        this.clock = clock;
        this.dates = dates;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        StateStores.requireReadable(context);
        histogramStore = new HistogramStore(context.getStateStore(StateStores.TALLIES));
        trees = new UnitTreeStore(context.getStateStore(StateStores.UNIT_TREES), clock);
        watermarks = new Watermarks(context.getStateStore(StateStores.WATERMARKS));
        var centres = new ClipCentreStore(context.getStateStore(StateStores.CENTRES), new Releaser(policy));
        var accounts = new PrivacyAccountStore(context.getStateStore(StateStores.ACCOUNTS), policy);
        var released = new ReleasedCells(context.getStateStore(StateStores.RELEASED_CELLS));
        releaseLedger = new ReleaseLedger(context.getStateStore(StateStores.LEDGER), released, centres, accounts,
                metrics);
        releaseRunner = new ReleaseRunner(releaseLedger, histogramStore, trees, policy, keys, metrics);
        lowest = watermarks.reached();
        pending = true;
        full = false;
        tellDates();
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, _ -> punctuate());
    }

    @Override
    public void process(Record<String, Change> change) {
        switch (change.value()) {
            case IndexChange index -> tally(change.key(), index);
            case UnitTree tree -> add(tree);
            case Watermark watermark -> take(watermark);
        }
    }

    private void tally(String organisation, IndexChange change) {
        int fortnight = change.lastFortnight();
        if (!wasDue(organisation, fortnight) && releaseLedger.contributed(organisation, fortnight).admits(fortnight)) {
            histogramStore.apply(organisation, change);
        }
        else {
            metrics.late().increment();
        }
    }

    private boolean wasDue(String organisation, int fortnight) {
        return reached()
            .flatMap(instant -> trees.inForce(organisation, fortnight)
                .filter(tree -> tree.isPast(fortnight, Duration.ZERO, instant)))
            .isPresent();
    }

    private void add(UnitTree tree) {
        String organisation = tree.organisation();
        trees.add(tree, reached());
        trees.inForce(organisation, Integer.MAX_VALUE)
            .ifPresent(newest -> trees.forget(organisation, earliest(organisation, newest)));
        metrics.treesTaken().increment();
    }

    /** No fortnight before it will be released any more. */
    private int earliest(String organisation, TreeInForce newest) {
        int open = reached().map(newest::firstAfter).orElse(Integer.MIN_VALUE);
        Optional<ReleaseProgress> progress = releaseLedger.find(organisation);
        return progress.map(known -> known.begun() ? known.next() : Math.min(known.next(), open)).orElse(open);
    }

    /** An instant that only a wrong clock can have sent is none. */
    private Optional<Instant> reached() {
        Instant latest = clock.clock().instant().plus(Watermarks.MOST_AHEAD);
        return lowest.map(instant -> instant.isAfter(latest) ? latest : instant);
    }

    private void take(Watermark watermark) {
        Instant now = clock.clock().instant();
        if (clock.check().doubt(now).isEmpty() && Watermarks.isWrong(watermark.instant(), now)) {
            report();
            return;
        }
        watermarks.take(watermark, now);
        Optional<Instant> moved = watermarks.reached();
        if (!moved.equals(lowest)) {
            lowest = moved;
            pending = true;
            goOn();
        }
    }

    private void report() {
        if (!reported) {
            log.error("a watermark is ahead of the clock: another instance's was wrong; nothing is released for it");
        }
        reported = true;
    }

    private void punctuate() {
        goOn();
        full = false;
    }

    private void goOn() {
        if (pending && !full) {
            clock.now()
                .ifPresent(now -> lowest.filter(instant -> !instant.isAfter(now)).ifPresent(this::releasePortion));
        }
    }

    private void releasePortion(Instant reached) {
        var portion = new ReleasePortion();
        for (String organisation : releaseLedger.organisations()) {
            if (!releaseRunner.release(organisation, reached, portion, context()::forward)) {
                full = true;
                context().commit();
                return;
            }
            releaseRunner.destroyKeys(organisation, reached);
        }
        pending = false;
        tellDates();
    }

    private void tellDates() {
        Optional<Instant> next = releaseLedger.organisations()
            .stream()
            .flatMap(organisation -> releaseRunner.next(organisation).stream())
            .min(Comparator.naturalOrder());
        dates.set(context().taskId(), next);
    }

    @Override
    public void close() {
        dates.forget(context().taskId());
    }

}
