package org.respite.ingest.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts what the journal made of the log, of everybody together.
 *
 * <p>
 * {@code respite.journal.records}: records of the log read = filed (a new entry) + known
 * (a check-in that was filed or erased before) + erased (an entry less) + nothing (an
 * erasure with nothing to erase) + failed (unreadable, or its seal does not open) +
 * parked (somebody's journal cannot take it), by {@code outcome}. Entries there are =
 * filed − erased. Over all instances that ever followed the log filed is at most
 * {@code respite.check.ins.accepted}. What is read again after a crash is counted again,
 * then as known or nothing. Exact inside; outside with the release of the fortnight.
 */
final class JournalMetrics {

    private static final String RECORDS = "respite.journal.records";

    private final Counter filed;

    private final Counter known;

    private final Counter erased;

    private final Counter nothing;

    private final Counter failed;

    private final Counter parked;

    JournalMetrics(MeterRegistry meters) {
        filed = meters.counter(RECORDS, "outcome", "filed");
        known = meters.counter(RECORDS, "outcome", "known");
        erased = meters.counter(RECORDS, "outcome", "erased");
        nothing = meters.counter(RECORDS, "outcome", "nothing");
        failed = meters.counter(RECORDS, "outcome", "failed");
        parked = meters.counter(RECORDS, "outcome", "parked");
    }

    void filed(int fresh, int again) {
        filed.increment(fresh);
        known.increment(again);
    }

    void erased(int gone, int of) {
        erased.increment(gone);
        nothing.increment(of - gone);
    }

    void failed() {
        failed.increment();
    }

    void parked(int records) {
        parked.increment(records);
    }

}
