package org.respite.scoring.topology;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.respite.scoring.contribution.CountedCheckIn;
import org.respite.scoring.contribution.SeriesGroup;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.SeriesPolicy;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.topology.Reading.Arrival;
import org.respite.scoring.topology.Reading.Change;
import org.respite.scoring.topology.Reading.Erasure;
import org.respite.scoring.topology.Reading.IndexChange;
import org.respite.scoring.topology.Reading.ScoredCheckIn;
import org.respite.scoring.topology.Reading.UnitTree;
import org.respite.scoring.topology.Reading.Watermark;

/**
 * First stage, keyed by contributor: many check-ins of one person become one index a
 * series, and only a change of it goes on. What is erased is taken out as it was put in,
 * and stays out whenever it comes again. The single place that keeps anything about a
 * person, and it forgets a block two weeks after its last period has been published.
 */
final class ContributionStep extends ContextualProcessor<String, Arrival, String, Change> {

    private static final ReportingCalendar UTC = new ReportingCalendar(ZoneOffset.UTC);

    private final SeriesGroup fortnightly;

    private final SeriesPolicy context;

    private final ScoringKey scoringKey;

    /** Of the block, by the names of its optional series. */
    private final Map<List<String>, SeriesGroup> groups = new HashMap<>();

    private final ScoringMetrics metrics;

    private KeyValueStore<ContributorKey, ContributorBlock> blocks;

    private int forgotten = Integer.MIN_VALUE;

    ContributionStep(ReleasePolicy policy, ScoringKey scoringKey, ScoringMetrics metrics) {
        this.context = policy.context();
        this.scoringKey = scoringKey;
        this.fortnightly = group(policy.exhaustion(), policy.exhaustion().optional());
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
            case Erasure erasure -> takeBack(erasure, arrival);
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
        ContributorBlock before = (known == null) ? ContributorBlock.of(checkIn.unit(), context.optional())
                : known.beginning(checkIn.unit(), context.optional());
        ContributorBlock after = before.plus(checkIn.id(), fortnight, checkIn.scores());
        if (after == before) {
            (before.has(checkIn.id()) ? metrics.repeated() : metrics.surplus()).increment();
            return;
        }
        blocks.put(key, after);
        metrics.contributed().increment();
        forwardChanges(fortnight, before, after, arrival);
    }

    private void takeBack(Erasure erasure, Record<String, Arrival> arrival) {
        @Nullable Integer block = erasure.block();
        if (block == null) {
            metrics.erasedLate().increment();
            return;
        }
        var key = new ContributorKey(block, erasure.organisation(), erasure.contributor());
        @Nullable ContributorBlock known = blocks.get(key);
        ContributorBlock before = (known == null) ? ContributorBlock.of("", context.optional()) : known;
        ContributorBlock after = before.without(erasure.id(), erasure.fortnight() != null);
        if (after != before) {
            blocks.put(key, after);
        }
        @Nullable CountedCheckIn taken = before.counted().get(erasure.id());
        if (taken == null) {
            metrics.erasedNothing().increment();
            return;
        }
        metrics.erased().increment();
        forwardChanges(taken.fortnight(), before, after, arrival);
    }

    private void forwardChanges(int fortnight, ContributorBlock before, ContributorBlock after,
            Record<String, Arrival> arrival) {
        if (after.isOpen(fortnight)) {
            forward(new IndexChange(after.unit(), Cadence.FORTNIGHT, fortnight, before.indices(fortnight, fortnightly),
                    after.indices(fortnight, fortnightly)), arrival);
        }
        var ofBlock = groups.computeIfAbsent(after.optional(), optional -> group(context, optional));
        forward(new IndexChange(after.unit(), Cadence.BLOCK, ReportingCalendar.blockOfFortnight(fortnight),
                before.indices(ofBlock), after.indices(ofBlock)), arrival);
    }

    private SeriesGroup group(SeriesPolicy released, List<String> optional) {
        return new SeriesGroup(released.core().stream().map(scoringKey::series).toList(),
                optional.stream().map(scoringKey::series).toList());
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
