package org.respite.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.privacy.Retention;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.topology.model.SourceEvent.Arrival;
import org.respite.scoring.topology.model.SourceEvent.Change;
import org.respite.scoring.topology.model.SourceEvent.Erasure;
import org.respite.scoring.topology.model.SourceEvent.IndexChange;
import org.respite.scoring.topology.model.SourceEvent.ScoredCheckIn;
import org.respite.scoring.topology.model.SourceEvent.UnitTree;
import org.respite.scoring.topology.model.SourceEvent.UnplacedCheckIn;
import org.respite.scoring.topology.model.SourceEvent.UnscoredCheckIn;
import org.respite.scoring.topology.model.SourceEvent.Watermark;
import org.respite.scoring.topology.state.ContributorStore;
import org.respite.scoring.topology.state.StateStores;
import org.respite.scoring.topology.state.WaitingCheckIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * First stage, keyed by contributor: many check-ins of one person become one index a
 * series, and only a change of it goes on. What is erased is taken out as it was put in,
 * and stays out whenever it comes again. The single place that keeps anything about a
 * person, and it forgets a block two weeks after its last period has been published.
 */
final class ContributionStep extends ContextualProcessor<String, Arrival, String, Change> {

    private static final Logger log = LoggerFactory.getLogger(ContributionStep.class);

    private static final ReportingCalendar UTC = new ReportingCalendar(ZoneOffset.UTC);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final ReleasePolicy policy;

    private final ScoringKey scoringKey;

    private final Duration grace;

    private final ScoringMetrics metrics;

    private record Open(Contributors contributors, WaitingCheckIns waiting, UnplacedCheckIns unplaced) {
    }

    private @Nullable Open open;

    /** What this task has reported of check-ins that wait. */
    private int reported;

    private int ended = Integer.MIN_VALUE;

    /** Came while something was left to score; the newest stands for those before. */
    private @Nullable Record<String, Watermark> kept;

    private boolean warned;

    /**
     * @param grace how long releases wait for check-ins that cannot be scored yet
     */
    ContributionStep(ReleasePolicy policy, ScoringKey scoringKey, Duration grace, ScoringMetrics metrics) {
        this.policy = policy;
        this.scoringKey = scoringKey;
        this.grace = grace;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Change> context) {
        super.init(context);
        new ContributorStore(context.getStateStore(StateStores.CONTRIBUTIONS)).requireFormat();
        open = null;
        kept = null;
        warned = false;
        ended = Integer.MIN_VALUE;
        context.schedule(BETWEEN_LOOKS, PunctuationType.WALL_CLOCK_TIME, _ -> look());
    }

    /** Nothing can be sent on while the task is made, so it is opened when it works. */
    private Open open() {
        if (open == null) {
            var contributions = new ContributorStore(context().getStateStore(StateStores.CONTRIBUTIONS));
            var waiting = new WaitingCheckIns(context().getStateStore(StateStores.WAITING_CHECK_INS), grace);
            open = new Open(new Contributors(contributions, waiting, policy, scoringKey, metrics, this::forward),
                    waiting, new UnplacedCheckIns(contributions, metrics));
        }
        return open;
    }

    private void forward(String organisation, IndexChange change) {
        context().forward(new Record<>(organisation, change, context().currentSystemTimeMs()));
    }

    /** What waited is scored here alone: a transaction holds one part of it. */
    private void look() {
        Contributors contributors = open().contributors();
        contributors.scoreWaiting();
        if (kept != null && !contributors.hasScorable()) {
            pass(kept);
        }
        contributors.forgetBefore(ended);
        tellOfWaiting();
    }

    @Override
    public void process(Record<String, Arrival> arrival) {
        Contributors contributors = open().contributors();
        switch (arrival.value()) {
            case ScoredCheckIn checkIn -> contributors.take(checkIn);
            case UnscoredCheckIn checkIn -> contributors.await(checkIn);
            case UnplacedCheckIn checkIn -> open().unplaced().take(checkIn, ended);
            case Erasure erasure -> contributors.takeBack(erasure);
            case UnitTree tree -> context().forward(arrival.withValue(tree));
            case Watermark watermark -> take(watermark, arrival);
        }
        tellOfWaiting();
    }

    /** Once it has passed, releases count on everything before it having been told. */
    private void take(Watermark watermark, Record<String, Arrival> arrival) {
        if (open().contributors().hasScorable()) {
            kept = arrival.withValue(watermark);
        }
        else {
            pass(arrival.withValue(watermark));
        }
    }

    private void pass(Record<String, Watermark> watermark) {
        kept = null;
        Instant instant = watermark.value().instant();
        forget(instant);
        warnOfWaiting();
        if (!open().waiting().hold(instant)) {
            context().forward(watermark.withValue((Change) watermark.value()));
        }
    }

    /**
     * With a watermark and without a number: the moment and the number tell of people.
     */
    private void warnOfWaiting() {
        boolean some = open().waiting().count() > 0;
        if (some && !warned) {
            log.warn("check-ins of an instrument or item that is not known here wait for a version that knows it");
        }
        else if (!some && warned) {
            log.info("no check-in waits for another version any longer");
        }
        warned = some;
    }

    private void forget(Instant reached) {
        ended = Math.max(ended, UTC.blockOf(reached.minus(Retention.CONTRIBUTIONS)));
        open().contributors().forgetBefore(ended);
    }

    private void tellOfWaiting() {
        int now = open().waiting().count();
        metrics.waiting().addAndGet(now - reported);
        reported = now;
    }

    @Override
    public void close() {
        metrics.waiting().addAndGet(-reported);
        reported = 0;
    }

}
