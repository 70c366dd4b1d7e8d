package org.respite.scoring.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.CountedCheckIn;
import org.respite.scoring.contribution.ErasedCheckIn;
import org.respite.scoring.contribution.KnownCheckIn;
import org.respite.scoring.contribution.SeriesGroup;
import org.respite.scoring.contribution.WaitingCheckIn;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.SeriesPolicy;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.score.ScoringResult;
import org.respite.scoring.score.ScoringResult.Scored;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.SourceEvent.Erasure;
import org.respite.scoring.topology.model.SourceEvent.IndexChange;
import org.respite.scoring.topology.model.SourceEvent.ScoredCheckIn;
import org.respite.scoring.topology.model.SourceEvent.UnscoredCheckIn;
import org.respite.scoring.topology.state.ContributorStore;
import org.respite.scoring.topology.state.WaitingCheckIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts check-ins into contributors' blocks and takes them out again. Every change of an
 * index is told as the difference from what was told before.
 */
final class Contributors {

    private static final Logger log = LoggerFactory.getLogger(Contributors.class);

    private static final int FORGOTTEN_AT_ONCE = 5_000;

    /** Of check-ins that waited, so that a transaction does not grow without end. */
    static final int SCORED_AT_ONCE = 500;

    private final ContributorStore contributorStore;

    private final WaitingCheckIns waiting;

    private final ScoringKey scoringKey;

    private final SeriesGroup fortnightly;

    private final SeriesPolicy context;

    private final ScoringMetrics metrics;

    /** Takes a change and the organisation it belongs to. */
    private final BiConsumer<String, IndexChange> out;

    /** Of those that wait: what this version can score. */
    private final Deque<ContributorKey> scorable = new ArrayDeque<>();

    private int forgotten = Integer.MIN_VALUE;

    Contributors(ContributorStore contributorStore, WaitingCheckIns waiting, ReleasePolicy policy,
            ScoringKey scoringKey, ScoringMetrics metrics, BiConsumer<String, IndexChange> out) {
        this.contributorStore = contributorStore;
        this.waiting = waiting;
        this.scoringKey = scoringKey;
        this.fortnightly = new SeriesGroup(policy.exhaustion().core(), policy.exhaustion().optional());
        this.context = policy.context();
        this.metrics = metrics;
        this.out = out;
        waiting.open((key, checkIn) -> {
            if (scored(checkIn) instanceof Scored) {
                scorable.add(key);
            }
        });
    }

    private ScoringResult scored(CheckInAccepted checkIn) {
        return scoringKey.score(checkIn.instrument(), checkIn.answers());
    }

    void take(ScoredCheckIn checkIn) {
        @Nullable Integer fortnight = checkIn.fortnight();
        if (fortnight == null || isForgotten(fortnight)) {
            metrics.closed().increment();
            return;
        }
        var key = key(fortnight, checkIn.organisation(), checkIn.contributor());
        ContributorBlock before = block(key, checkIn.unit());
        @Nullable KnownCheckIn known = contributorStore.checkIn(key.of(checkIn.id()));
        if (known instanceof WaitingCheckIn || !count(key, checkIn.id(), before, known, fortnight, checkIn.scores())) {
            (known == null ? metrics.surplus() : metrics.repeated()).increment();
        }
    }

    /** Keeps a check-in until it can be scored. */
    void await(UnscoredCheckIn unscored) {
        CheckInAccepted checkIn = unscored.checkIn();
        @Nullable Integer fortnight = checkIn.fortnight();
        if (fortnight == null || isForgotten(fortnight)) {
            metrics.closed().increment();
            return;
        }
        var key = key(fortnight, checkIn.organisation(), checkIn.contributor());
        ContributorBlock before = block(key, checkIn.unit());
        @Nullable KnownCheckIn known = contributorStore.checkIn(key.of(checkIn.id()));
        if (known != null || before.isFull()) {
            (known == null ? metrics.surplus() : metrics.repeated()).increment();
            return;
        }
        waiting.add(key.of(checkIn.id()), checkIn);
        contributorStore.put(key.of(checkIn.id()), new WaitingCheckIn(fortnight));
        contributorStore.put(key, before.withId());
    }

    /** Scores what waited for this version, a part of it at each call. */
    void scoreWaiting() {
        for (int left = SCORED_AT_ONCE; left > 0 && !scorable.isEmpty(); left--) {
            ContributorKey key = scorable.remove();
            try {
                scoreWaiting(key);
            }
            catch (SerializationException | IllegalArgumentException | IllegalStateException
                    | ArithmeticException unusable) {
                log.error("a waiting check-in cannot be counted, it keeps waiting", unusable);
            }
        }
    }

    boolean hasScorable() {
        return !scorable.isEmpty();
    }

    private void scoreWaiting(ContributorKey key) {
        waiting.get(key).ifPresent(checkIn -> {
            if (checkIn.fortnight() instanceof Integer fortnight && scored(checkIn) instanceof Scored(var scores)) {
                var contributor = new ContributorKey(key.block(), key.organisation(), key.contributor());
                count(contributor, checkIn.id(), block(contributor, checkIn.unit()), new WaitingCheckIn(fortnight),
                        fortnight, scores);
                waiting.remove(key);
            }
        });
    }

    /** Whether the check-in counts. */
    private boolean count(ContributorKey key, UUID id, ContributorBlock before, @Nullable KnownCheckIn known,
            int fortnight, List<ItemScore> scores) {
        var taken = new CountedCheckIn(fortnight, scores);
        ContributorBlock after = before.plus(known, taken);
        if (after == before) {
            return false;
        }
        put(key, id, after, taken, fortnight);
        metrics.contributed().increment();
        return true;
    }

    void takeBack(Erasure erasure) {
        @Nullable Integer block = erasure.block();
        if (block == null || block < forgotten) {
            metrics.erasedLate().increment();
            return;
        }
        var key = new ContributorKey(block, erasure.organisation(), erasure.contributor());
        ContributorBlock before = block(key);
        @Nullable KnownCheckIn known = contributorStore.checkIn(key.of(erasure.id()));
        ContributorBlock after = before.without(known, erasure.fortnight() != null);
        if (known instanceof CountedCheckIn taken) {
            put(key, erasure.id(), after, new ErasedCheckIn(), taken.fortnight());
            metrics.erased().increment();
            return;
        }
        metrics.erasedNothing().increment();
        if (known instanceof WaitingCheckIn) {
            waiting.remove(key.of(erasure.id()));
            metrics.repeated().increment();
        }
        if (known instanceof WaitingCheckIn || after != before) {
            contributorStore.put(key.of(erasure.id()), new ErasedCheckIn());
            contributorStore.put(key, after);
        }
    }

    private ContributorBlock block(ContributorKey key) {
        @Nullable ContributorBlock known = contributorStore.block(key);
        return known == null ? ContributorBlock.of("", context.optional()) : known;
    }

    /** As it is for the next check-in, which may be the first that counts. */
    private ContributorBlock block(ContributorKey key, String unit) {
        return block(key).beginning(unit, context.optional());
    }

    /** Computes all that follows before anything is changed. */
    private void put(ContributorKey key, UUID id, ContributorBlock after, KnownCheckIn known, int fortnight) {
        List<IndexChange> changes = new ArrayList<>();
        ContributorBlock sending = sending(after, fortnight, changes);
        contributorStore.put(key.of(id), known);
        contributorStore.put(key, sending);
        changes.forEach(change -> out.accept(key.organisation(), change));
    }

    private ContributorBlock sending(ContributorBlock after, int fortnight, List<IndexChange> changes) {
        ContributorBlock sending = after;
        if (after.isOpen(fortnight)) {
            var indices = after.indices(fortnight, fortnightly);
            add(new IndexChange(after.unit(), Cadence.FORTNIGHT, fortnight, after.sentOf(fortnight), indices), changes);
            sending = sending.sending(fortnight, indices);
        }
        var indices = after.indices(new SeriesGroup(context.core(), after.optional()));
        add(new IndexChange(after.unit(), Cadence.BLOCK, ReportingCalendar.blockOfFortnight(fortnight),
                after.sent().block(), indices), changes);
        return sending.sending(indices);
    }

    private static void add(IndexChange change, List<IndexChange> changes) {
        if (!change.after().equals(change.before())) {
            changes.add(change);
        }
    }

    private static ContributorKey key(int fortnight, String organisation, String contributor) {
        return new ContributorKey(ReportingCalendar.blockOfFortnight(fortnight), organisation, contributor);
    }

    /** What comes for a block that is forgotten must not begin it anew. */
    private boolean isForgotten(int fortnight) {
        return ReportingCalendar.blockOfFortnight(fortnight) < forgotten;
    }

    /** Forgets what belongs to earlier blocks, a part of it at each call. */
    void forgetBefore(int block) {
        if (block > forgotten && contributorStore.forgetBefore(block, FORGOTTEN_AT_ONCE)) {
            int unscored = waiting.forgetBefore(block, FORGOTTEN_AT_ONCE);
            metrics.closed().increment(unscored);
            if (unscored > 0) {
                log.error("check-ins waited in vain for their instrument, their block is over");
            }
            forgotten = unscored < FORGOTTEN_AT_ONCE ? block : forgotten;
        }
    }

}
