package org.respite.scoring.contribution;

import java.util.List;
import org.respite.scoring.score.ItemScore;

/**
 * One check-in as it was counted, kept so that it can be taken out again.
 *
 * @param fortnight what it counts for
 * @param scores of the items that count towards a series
 */
public record CountedCheckIn(int fortnight, List<ItemScore> scores) implements KnownCheckIn {

    public CountedCheckIn {
        scores = List.copyOf(scores);
    }

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "CountedCheckIn[hidden]";
    }

}
