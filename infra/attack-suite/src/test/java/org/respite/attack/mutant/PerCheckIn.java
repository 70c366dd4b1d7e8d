package org.respite.attack.mutant;

import java.util.List;
import java.util.Map;
import org.respite.attack.core.Counting;
import org.respite.attack.surface.Submission;

/** Counts a person as often as they check in. */
record PerCheckIn(Counting genuine) implements Counting {

    @Override
    public List<Map<String, Integer>> fortnight(List<Submission> ofBlock, int fortnight) {
        return ofBlock.stream().flatMap(one -> genuine.fortnight(List.of(one), fortnight).stream()).toList();
    }

    @Override
    public List<Map<String, Integer>> context(List<Submission> ofBlock) {
        return ofBlock.stream().flatMap(one -> genuine.context(List.of(one)).stream()).toList();
    }

}
