package org.respite.ingest.web.review;

import java.util.ArrayList;
import java.util.List;

/** What would make a step easier to take; said gently, and nothing depends on it. */
final class PlanHints {

    private PlanHints() {
    }

    /** Keys of what is said, none if there is no step. */
    static List<String> of(Review review) {
        var hints = new ArrayList<String>();
        if (!review.step().isEmpty() && review.by() == null) {
            hints.add("review.hint.by");
        }
        if (review.step().contains("%")) {
            hints.add("review.hint.share");
        }
        return hints;
    }

}
