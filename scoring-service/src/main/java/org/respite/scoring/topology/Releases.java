package org.respite.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EventType;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.keys.NoiseKeyException;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.release.PeriodInputs;
import org.respite.scoring.release.Releaser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Releases an organisation's fortnights, each once and in order, and burns their keys.
 */
final class Releases {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    /** How long after its publication a fortnight could be computed again. */
    private static final Duration KEY_KEPT = Duration.ofHours(24);

    private final Ledger ledger;

    private final Tallies tallies;

    private final UnitTrees trees;

    private final ReleasedCells released;

    private final Releaser releaser;

    private final NoiseKeys keys;

    private final ScoringMetrics metrics;

    /** Organisation → fortnight it stands still at, so that one stop is reported once. */
    private final Map<String, Integer> stopped = new HashMap<>();

    Releases(Ledger ledger, Tallies tallies, UnitTrees trees, ReleasedCells released, Releaser releaser, NoiseKeys keys,
            ScoringMetrics metrics) {
        this.ledger = ledger;
        this.tallies = tallies;
        this.trees = trees;
        this.released = released;
        this.releaser = releaser;
        this.keys = keys;
        this.metrics = metrics;
    }

    /**
     * Releases everything that is due.
     * @param reached everything accepted before this instant is in the tallies
     * @param out takes the cells, each at its publication instant
     */
    void release(String organisation, Instant reached, Consumer<Record<String, byte[]>> out) {
        int fortnight = ledger.progressOf(organisation).next();
        Optional<UnitTreePublished> tree = trees.inForce(organisation, fortnight);
        while (tree.isPresent() && isPast(tree.get(), fortnight, Duration.ZERO, reached)
                && releaseOne(tree.get(), fortnight, out)) {
            trees.forgetBefore(tree.get());
            fortnight = ledger.progressOf(organisation).next();
            tree = trees.inForce(organisation, fortnight);
        }
    }

    /** Whether the organisation can go on to its next fortnight. */
    private boolean releaseOne(UnitTreePublished tree, int fortnight, Consumer<Record<String, byte[]>> out) {
        String organisation = tree.organisation();
        List<TeamIndicatorReleased> before = released.of(organisation, fortnight);
        if (!before.isEmpty()) {
            metrics.mismatches().increment();
            log.error("organisation {}, fortnight {}: released before, unknown to the state", organisation, fortnight);
            ledger.release(organisation, before);
            return true;
        }
        try {
            List<TeamIndicatorReleased> cells = cells(tree, fortnight);
            var events = cells.stream().map(Releases::event).toList();
            ledger.release(organisation, cells);
            events.forEach(out);
            metrics.released(cells);
            return true;
        }
        catch (NoiseKeyException | IllegalArgumentException impossible) {
            stop(organisation, fortnight, impossible);
            return false;
        }
    }

    private static Record<String, byte[]> event(TeamIndicatorReleased cell) {
        ProducerRecord<String, byte[]> event = EventType.TEAM_INDICATOR_RELEASED.toRecord(cell);
        return new Record<>(event.key(), event.value(), cell.publishedAt().toEpochMilli(), event.headers());
    }

    private List<TeamIndicatorReleased> cells(UnitTreePublished tree, int fortnight) {
        String organisation = tree.organisation();
        var inputs = new PeriodInputs(tree, fortnight, tallies.of(organisation, fortnight),
                ledger.centresOf(organisation));
        return releaser.release(inputs, keys.forWindow(organisation, fortnight));
    }

    private void stop(String organisation, int fortnight, RuntimeException impossible) {
        @Nullable Integer known = stopped.put(organisation, fortnight);
        if (known == null || known != fortnight) {
            metrics.stops().increment();
            log.error("organisation {}: releases stand still at fortnight {}", organisation, fortnight, impossible);
        }
    }

    /**
     * Burns what is old enough, tallies included. Only for cells seen on the released
     * topic: with the transaction that released them still open, a crash could need the
     * key again.
     */
    void destroyKeys(String organisation, Instant reached) {
        Progress progress = ledger.progressOf(organisation);
        try {
            while (progress.kept() < progress.next() && isOld(organisation, progress.kept(), reached)) {
                keys.destroyThrough(organisation, progress.kept());
                tallies.delete(organisation, progress.kept());
                progress = ledger.destroyed(organisation);
            }
        }
        catch (NoiseKeyException unavailable) {
            stop(organisation, progress.kept(), unavailable);
        }
    }

    private boolean isOld(String organisation, int fortnight, Instant reached) {
        return trees.inForce(organisation, fortnight)
            .filter(tree -> isPast(tree, fortnight, KEY_KEPT, reached))
            .isPresent() && !released.of(organisation, fortnight).isEmpty();
    }

    private static boolean isPast(UnitTreePublished tree, int fortnight, Duration after, Instant reached) {
        return !new ReportingCalendar(tree.zone()).publishedAt(fortnight).plus(after).isAfter(reached);
    }

}
