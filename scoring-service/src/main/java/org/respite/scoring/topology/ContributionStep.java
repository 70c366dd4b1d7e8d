package org.respite.scoring.topology;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.privacy.Retention;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.SeriesGroup;
import org.respite.scoring.topology.Reading.Arrival;
import org.respite.scoring.topology.Reading.Change;
import org.respite.scoring.topology.Reading.IndexChange;
import org.respite.scoring.topology.Reading.ScoredCheckIn;
import org.respite.scoring.topology.Reading.UnitTree;
import org.respite.scoring.topology.Reading.Watermark;

/**
 * First stage, keyed by contributor: many check-ins of one person become one index a
 * series, and only a change of it goes on. The single place that keeps anything about a
 * person, and it forgets a block two weeks after its last period has been published.
 */
final class ContributionStep extends ContextualProcessor<String, Arrival, String, Change> {

    private static final ReportingCalendar UTC = new ReportingCalendar(ZoneOffset.UTC);

    private final Map<Cadence, SeriesGroup> series;

    private final ScoringMetrics metrics;

    private KeyValueStore<ContributorKey, ContributorBlock> blocks;

    private int forgotten = Integer.MIN_VALUE;

    /**
     * @param series what is released, by cadence
     */
    ContributionStep(Map<Cadence, SeriesGroup> series, ScoringMetrics metrics) {
        this.series = series;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Change> context) {
        super.init(context);
        blocks = context.getStateStore(StateStores.CONTRIBUTIONS);
        forgotten = Integer.MIN_VALUE;
    }

    @Override
    public void process(Record<String, Arrival> arrival) {
        switch (arrival.value()) {
            case ScoredCheckIn checkIn -> take(checkIn, arrival);
            case UnitTree tree -> context().forward(arrival.withValue(tree));
            case Watermark watermark -> {
                forgetBefore(UTC.blockOf(watermark.instant().minus(Retention.CONTRIBUTIONS)));
                context().forward(arrival.withValue(watermark));
            }
        }
    }

    private void take(ScoredCheckIn checkIn, Record<String, Arrival> arrival) {
        @Nullable Integer fortnight = checkIn.fortnight();
        if (fortnight == null) {
            metrics.closed().increment();
            return;
        }
        var key = new ContributorKey(ReportingCalendar.blockOfFortnight(fortnight), checkIn.organisation(),
                checkIn.contributor());
        @Nullable ContributorBlock known = blocks.get(key);
        ContributorBlock before = (known == null) ? ContributorBlock.of(checkIn.unit()) : known;
        ContributorBlock after = before.plus(checkIn.id(), fortnight, checkIn.scores());
        if (after == before) {
            (before.has(checkIn.id()) ? metrics.repeated() : metrics.surplus()).increment();
            return;
        }
        blocks.put(key, after);
        metrics.contributed().increment();
        var fortnightly = series(Cadence.FORTNIGHT);
        forward(new IndexChange(after.unit(), Cadence.FORTNIGHT, fortnight, before.indices(fortnight, fortnightly),
                after.indices(fortnight, fortnightly)), arrival);
        var context = series(Cadence.BLOCK);
        forward(new IndexChange(after.unit(), Cadence.BLOCK, key.block(), before.indices(context),
                after.indices(context)), arrival);
    }

    private SeriesGroup series(Cadence cadence) {
        return Objects.requireNonNull(series.get(cadence));
    }

    private void forward(IndexChange change, Record<String, Arrival> arrival) {
        if (!change.after().equals(change.before())) {
            context().forward(arrival.withValue(change));
        }
    }

    private void forgetBefore(int block) {
        if (block <= forgotten) {
            return;
        }
        try (KeyValueIterator<ContributorKey, ContributorBlock> old = blocks
            .range(ContributorKey.firstOf(Integer.MIN_VALUE), ContributorKey.firstOf(block))) {
            old.forEachRemaining(entry -> blocks.delete(entry.key));
        }
        forgotten = block;
    }

}
