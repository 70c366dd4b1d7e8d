package org.respite.scoring.topology;

import java.util.Optional;
import org.respite.contract.calendar.ReportingCalendar;

/** Blocks are released with their last fortnight. */
final class Blocks {

    private Blocks() {
    }

    static int lastFortnightOf(int block) {
        return ReportingCalendar.firstFortnightOf(block + 1) - 1;
    }

    /** The block whose last fortnight this is, if it is one. */
    static Optional<Integer> endingWith(int fortnight) {
        int block = ReportingCalendar.blockOfFortnight(fortnight);
        return fortnight == lastFortnightOf(block) ? Optional.of(block) : Optional.empty();
    }

}
