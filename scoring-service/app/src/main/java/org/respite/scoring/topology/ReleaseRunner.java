package org.respite.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.respite.contract.EventType;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.privacy.Retention;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.model.ReleaseProgress;
import org.respite.scoring.topology.state.HistogramStore;
import org.respite.scoring.topology.state.StateFaults;
import org.respite.scoring.topology.state.TreeInForce;
import org.respite.scoring.topology.state.UnitTreeStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Releases an organisation's fortnights, each once and in order, and burns their keys. An
 * organisation whose state or tree cannot be worked with stands still by itself: nothing
 * of a fortnight is written before all of it is computed.
 */
final class ReleaseRunner {

    private static final Logger log = LoggerFactory.getLogger(ReleaseRunner.class);

    private static final String PROGRESS = "its next fortnight";

    private final ReleaseLedger releaseLedger;

    private final HistogramStore histogramStore;

    private final UnitTreeStore trees;

    private final ReleasePolicy policy;

    private final NoiseKeys keys;

    private final ScoringMetrics metrics;

    private record Stop(String organisation, String at) {
    }

    /** A fortnight as it will be written and sent. */
    private record Computed(FortnightCells cells, List<Record<String, byte[]>> events) {
    }

    /** Each is tried again with every watermark and reported once. */
    private final Set<Stop> stops = new HashSet<>();

    ReleaseRunner(ReleaseLedger releaseLedger, HistogramStore histogramStore, UnitTreeStore trees, ReleasePolicy policy,
            NoiseKeys keys, ScoringMetrics metrics) {
        this.releaseLedger = releaseLedger;
        this.histogramStore = histogramStore;
        this.trees = trees;
        this.policy = policy;
        this.keys = keys;
        this.metrics = metrics;
    }

    /**
     * Releases what is due, as far as the portion goes.
     * @param reached everything accepted before this instant is in the tallies
     * @param out takes the cells, each at its publication instant
     * @return whether nothing is left that could be released now
     */
    boolean release(String organisation, Instant reached, ReleasePortion releasePortion,
            Consumer<Record<String, byte[]>> out) {
        Optional<TreeInForce> tree = due(organisation, reached);
        while (tree.isPresent() && !releasePortion.isUsedUp()
                && releaseOne(tree.get(), organisation, releasePortion, out)) {
            trees.forget(organisation, releaseLedger.progressOf(organisation).next());
            tree = due(organisation, reached);
        }
        return tree.isEmpty() || !releasePortion.isUsedUp();
    }

    /** The tree to release the next fortnight with, if its time has come. */
    private Optional<TreeInForce> due(String organisation, Instant reached) {
        return attempt(organisation, PROGRESS, () -> {
            int fortnight = releaseLedger.progressOf(organisation).next();
            return trees.inForce(organisation, fortnight)
                .filter(tree -> tree.isPast(fortnight, Duration.ZERO, reached));
        });
    }

    /** When the next fortnight is published; empty while nobody can tell. */
    Optional<Instant> next(String organisation) {
        return attempt(organisation, PROGRESS, () -> {
            int fortnight = releaseLedger.progressOf(organisation).next();
            return trees.inForce(organisation, fortnight).map(tree -> tree.publishedAt(fortnight));
        });
    }

    /** Whether the organisation can go on to its next fortnight. */
    private boolean releaseOne(TreeInForce tree, String organisation, ReleasePortion releasePortion,
            Consumer<Record<String, byte[]>> out) {
        int fortnight = releaseLedger.progressOf(organisation).next();
        int found = releaseLedger.released().of(organisation, fortnight).size();
        if (found == 0) {
            Optional<Computed> computed = attempt(organisation, "fortnight " + fortnight,
                    () -> Optional.of(compute(tree, organisation, fortnight)));
            computed.ifPresent(release -> send(organisation, release, releasePortion, out));
            return computed.isPresent();
        }
        releasePortion.take(found);
        metrics.mismatches().increment();
        log.atError()
            .addKeyValue("organisation", organisation)
            .addKeyValue("fortnight", fortnight)
            .log("a fortnight was released before, but the state does not know it");
        releaseLedger.adopt(organisation);
        return true;
    }

    private Computed compute(TreeInForce tree, String organisation, int fortnight) {
        NoiseSource noise = keys.forWindow(organisation, fortnight);
        var cells = new FortnightCells(trees.read(tree), fortnight, policy, releaseLedger.accounts().of(organisation))
            .compute(histogramStore, releaseLedger.centres(), noise);
        return new Computed(cells, cells.cells().stream().map(ReleaseRunner::event).toList());
    }

    private void send(String organisation, Computed release, ReleasePortion releasePortion,
            Consumer<Record<String, byte[]>> out) {
        write(organisation, release.cells());
        release.events().forEach(out);
        releasePortion.take(release.events().size());
    }

    private void write(String organisation, FortnightCells computed) {
        releaseLedger.released(organisation);
        releaseLedger.centres().learn(organisation, computed.cells());
        releaseLedger.accounts().put(organisation, computed.account());
        metrics.released(computed.cells());
        if (!computed.isWithinBound()) {
            metrics.bounds().increment();
            log.atWarn()
                .addKeyValue("organisation", organisation)
                .log("a year's privacy bound is reached, cells are withheld");
        }
    }

    private static Record<String, byte[]> event(TeamIndicatorReleased cell) {
        ProducerRecord<String, byte[]> event = EventType.TEAM_INDICATOR_RELEASED.toRecord(cell);
        return new Record<>(event.key(), event.value(), cell.publishedAt().toEpochMilli(), event.headers());
    }

    /**
     * Looks without changing anything. Empty where there is nothing and where something
     * that is one organisation's alone is in the way.
     */
    private <T> Optional<T> attempt(String organisation, String at, Supplier<Optional<T>> look) {
        try {
            return look.get();
        }
        catch (RuntimeException impossible) {
            stop(organisation, at, impossible);
            return Optional.empty();
        }
    }

    private void stop(String organisation, String at, RuntimeException impossible) {
        if (StateFaults.meetEverybody(impossible)) {
            throw impossible;
        }
        if (stops.add(new Stop(organisation, at))) {
            metrics.stops().increment();
            log.atError()
                .addKeyValue("organisation", organisation)
                .addKeyValue("at", at)
                .setCause(StateFaults.withoutData(impossible))
                .log("releases have stopped");
        }
    }

    /**
     * Burns what is old enough, tallies included. Only for cells seen on the released
     * topic: with the transaction that released them still open, a crash could need the
     * key again.
     */
    void destroyKeys(String organisation, Instant reached) {
        try {
            ReleaseProgress releaseProgress = releaseLedger.progressOf(organisation);
            while (releaseProgress.kept() < releaseProgress.next()
                    && isOld(organisation, releaseProgress.kept(), reached)) {
                keys.destroyThrough(organisation, releaseProgress.kept());
                deleteTallies(organisation, releaseProgress.kept());
                releaseProgress = releaseLedger.destroyed(organisation);
            }
        }
        catch (RuntimeException impossible) {
            stop(organisation, "the end of its keys", impossible);
        }
    }

    private void deleteTallies(String organisation, int fortnight) {
        histogramStore.delete(new HistogramKey.Period(organisation, Cadence.FORTNIGHT, fortnight));
        ReportingCalendar.blockEndingWith(fortnight)
            .ifPresent(block -> histogramStore.delete(new HistogramKey.Period(organisation, Cadence.BLOCK, block)));
    }

    private boolean isOld(String organisation, int fortnight, Instant reached) {
        return trees.inForce(organisation, fortnight)
            .filter(tree -> tree.isPast(fortnight, Retention.NOISE_KEYS, reached))
            .isPresent() && !releaseLedger.released().of(organisation, fortnight).isEmpty();
    }

}
