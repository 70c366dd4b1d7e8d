package org.respite.attack.mutant;

import java.util.List;
import org.respite.attack.core.Counting;
import org.respite.attack.surface.Submission;

/** Counts a person as often as they check in. */
record PerCheckIn(Counting genuine) implements Counting {

    @Override
    public Counted count(List<Submission> block, int fortnight) {
        List<Integer> indices = block.stream()
            .flatMap(submission -> genuine.count(List.of(submission), fortnight).indices().stream())
            .toList();
        return new Counted(block.getFirst().team(), indices);
    }

}
