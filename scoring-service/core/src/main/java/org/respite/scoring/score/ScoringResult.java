package org.respite.scoring.score;

import java.util.List;

/** What became of a check-in's answers. */
public sealed interface ScoringResult {

    /**
     * All answers are possible.
     *
     * @param items those that count towards a series; perhaps none
     */
    record Scored(List<ItemScore> items) implements ScoringResult {

        public Scored {
            items = List.copyOf(items);
        }

    }

    /**
     * The instrument, as this version knows it, cannot have been answered like this.
     * ingest-service refuses such check-ins, so its version knows another one.
     */
    record Impossible(Fault fault) implements ScoringResult {
    }

    /** Why; holds no answer. */
    enum Fault {

        UNKNOWN_INSTRUMENT, UNKNOWN_ITEM, WRONG_KIND, OFF_SCALE, MISSING_ITEM

    }

}
