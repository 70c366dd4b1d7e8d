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
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.privacy.Retention;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.ReleasePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Releases an organisation's fortnights, each once and in order, and burns their keys. An
 * organisation whose state or tree cannot be worked with stands still by itself: nothing
 * of a fortnight is written before all of it is computed.
 */
final class Releases {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    private static final String PROGRESS = "its next fortnight";

    private final Ledger ledger;

    private final Tallies tallies;

    private final UnitTrees trees;

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

    Releases(Ledger ledger, Tallies tallies, UnitTrees trees, ReleasePolicy policy, NoiseKeys keys,
            ScoringMetrics metrics) {
        this.ledger = ledger;
        this.tallies = tallies;
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
    boolean release(String organisation, Instant reached, Portion portion, Consumer<Record<String, byte[]>> out) {
        Optional<TreeInForce> tree = due(organisation, reached);
        while (tree.isPresent() && !portion.isUsedUp() && releaseOne(tree.get(), organisation, portion, out)) {
            trees.forget(organisation, ledger.progressOf(organisation).next());
            tree = due(organisation, reached);
        }
        return tree.isEmpty() || !portion.isUsedUp();
    }

    /** The tree to release the next fortnight with, if its time has come. */
    private Optional<TreeInForce> due(String organisation, Instant reached) {
        return attempt(organisation, PROGRESS, () -> {
            int fortnight = ledger.progressOf(organisation).next();
            return trees.inForce(organisation, fortnight)
                .filter(tree -> tree.isPast(fortnight, Duration.ZERO, reached));
        });
    }

    /** When the next fortnight is published; empty while nobody can tell. */
    Optional<Instant> next(String organisation) {
        return attempt(organisation, PROGRESS, () -> {
            int fortnight = ledger.progressOf(organisation).next();
            return trees.inForce(organisation, fortnight).map(tree -> tree.publishedAt(fortnight));
        });
    }

    /** Whether the organisation can go on to its next fortnight. */
    private boolean releaseOne(TreeInForce tree, String organisation, Portion portion,
            Consumer<Record<String, byte[]>> out) {
        int fortnight = ledger.progressOf(organisation).next();
        int found = ledger.released().of(organisation, fortnight).size();
        if (found == 0) {
            Optional<Computed> computed = attempt(organisation, "fortnight " + fortnight,
                    () -> Optional.of(compute(tree, organisation, fortnight)));
            computed.ifPresent(release -> send(organisation, release, portion, out));
            return computed.isPresent();
        }
        portion.take(found);
        metrics.mismatches().increment();
        log.error("organisation {}, fortnight {}: released before, unknown to the state", organisation, fortnight);
        ledger.adopt(organisation);
        return true;
    }

    private Computed compute(TreeInForce tree, String organisation, int fortnight) {
        NoiseSource noise = keys.forWindow(organisation, fortnight);
        var cells = new FortnightCells(trees.read(tree), fortnight, policy, ledger.accounts().of(organisation))
            .compute(tallies, ledger.centres(), noise);
        return new Computed(cells, cells.cells().stream().map(Releases::event).toList());
    }

    private void send(String organisation, Computed release, Portion portion, Consumer<Record<String, byte[]>> out) {
        write(organisation, release.cells());
        release.events().forEach(out);
        portion.take(release.events().size());
    }

    private void write(String organisation, FortnightCells computed) {
        ledger.released(organisation);
        ledger.centres().learn(organisation, computed.cells());
        ledger.accounts().put(organisation, computed.account());
        metrics.released(computed.cells());
        if (!computed.isWithinBound()) {
            metrics.bounds().increment();
            log.warn("organisation {}: a year's bound is reached, cells are withheld", organisation);
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
            log.error("organisation {}: releases stand still at {}", organisation, at,
                    StateFaults.withoutData(impossible));
        }
    }

    /**
     * Burns what is old enough, tallies included. Only for cells seen on the released
     * topic: with the transaction that released them still open, a crash could need the
     * key again.
     */
    void destroyKeys(String organisation, Instant reached) {
        try {
            Progress progress = ledger.progressOf(organisation);
            while (progress.kept() < progress.next() && isOld(organisation, progress.kept(), reached)) {
                keys.destroyThrough(organisation, progress.kept());
                deleteTallies(organisation, progress.kept());
                progress = ledger.destroyed(organisation);
            }
        }
        catch (RuntimeException impossible) {
            stop(organisation, "the end of its keys", impossible);
        }
    }

    private void deleteTallies(String organisation, int fortnight) {
        tallies.delete(new TallyKey.Period(organisation, Cadence.FORTNIGHT, fortnight));
        Blocks.endingWith(fortnight)
            .ifPresent(block -> tallies.delete(new TallyKey.Period(organisation, Cadence.BLOCK, block)));
    }

    private boolean isOld(String organisation, int fortnight, Instant reached) {
        return trees.inForce(organisation, fortnight)
            .filter(tree -> tree.isPast(fortnight, Retention.NOISE_KEYS, reached))
            .isPresent() && !ledger.released().of(organisation, fortnight).isEmpty();
    }

}
