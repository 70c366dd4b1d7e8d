package org.respite.scoring.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * What the stream counts, over everybody together: nothing here tells who answered where.
 * A record processed again after a crash is counted again; the figures released are
 * exact, the counters are for watching.
 *
 * <p>
 * {@code respite.scoring.check.ins}: check-ins read = contributed + repeated (the same id
 * again, erased, or of no unit when it first came) + surplus (more than
 * {@code ContributorBlock.MOST_CHECK_INS} of one contributor) + closed (came without a
 * fortnight or a unit, for a block that is forgotten, or waited until it was) +
 * unreadable (in the dead letters; unreadable erasures, too) + those that
 * {@code respite.scoring.check.ins.waiting} now tells of: their instrument is not known
 * here, or not like that. <br>
 * {@code respite.scoring.erasures}: erasures read = taken (out of what was contributed) +
 * nothing (to take out: erased twice, or not contributed, and never will be) + late (for
 * a closed block). <br>
 * {@code respite.scoring.unit.trees}: unit trees read = taken + unreadable. <br>
 * {@code respite.scoring.late}: changes of somebody's indices for a period already
 * released, at most two a check-in that contributed and an erasure that took; ignored.
 * <br>
 * {@code respite.releases}: organisations' fortnights released by this process. <br>
 * {@code respite.cells}: cells released = published + withheld. <br>
 * {@code respite.release.overdue}: how long the oldest release is due that has not been
 * made, in quarters of an hour. <br>
 * {@code respite.reading.overdue}: how long it is due that all is read that was there at
 * a quarter of an hour, in quarters of an hour. <br>
 * {@code respite.release.bounds}: organisations' fortnights withheld as a whole, or their
 * context, because a person's bound for a year is used up. <br>
 * {@code respite.release.mismatches}: findings in the released topic that the state did
 * not know (an organisation it had lost, a fortnight it held for unreleased) or that no
 * service writes (a second version of a cell, a record that is none). Nothing is released
 * for them, and somebody should look. <br>
 * {@code respite.release.stops}: fortnights that cannot be released or closed, because a
 * noise key is gone or out of reach or the cells cannot be written: the organisation's
 * releases stand still until somebody has looked.
 */
record ScoringMetrics(Counter contributed, Counter repeated, Counter surplus, Counter closed,
        Counter unreadableCheckIns, Counter treesTaken, Counter unreadableTrees, Counter late, Counter releases,
        Counter published, Counter withheld, Counter bounds, Counter mismatches, Counter stops, Counter erased,
        Counter erasedNothing, Counter erasedLate, AtomicInteger waiting) {

    static ScoringMetrics in(MeterRegistry registry) {
        return new ScoringMetrics(checkIns(registry, "contributed"), checkIns(registry, "repeated"),
                checkIns(registry, "surplus"), checkIns(registry, "closed"), checkIns(registry, "unreadable"),
                registry.counter("respite.scoring.unit.trees", "outcome", "taken"),
                registry.counter("respite.scoring.unit.trees", "outcome", "unreadable"),
                registry.counter("respite.scoring.late"), registry.counter("respite.releases"),
                registry.counter("respite.cells", "outcome", "published"),
                registry.counter("respite.cells", "outcome", "withheld"), registry.counter("respite.release.bounds"),
                registry.counter("respite.release.mismatches"), registry.counter("respite.release.stops"),
                erasures(registry, "taken"), erasures(registry, "nothing"), erasures(registry, "late"),
                waiting(registry));
    }

    private static AtomicInteger waiting(MeterRegistry registry) {
        var waiting = new AtomicInteger();
        Gauge.builder("respite.scoring.check.ins.waiting", waiting, AtomicInteger::get).register(registry);
        return waiting;
    }

    private static Counter checkIns(MeterRegistry registry, String outcome) {
        return registry.counter("respite.scoring.check.ins", "outcome", outcome);
    }

    private static Counter erasures(MeterRegistry registry, String outcome) {
        return registry.counter("respite.scoring.erasures", "outcome", outcome);
    }

    void released(Iterable<TeamIndicatorReleased> cells) {
        releases.increment();
        cells.forEach(cell -> (cell.isPublished() ? published : withheld).increment());
    }

}
