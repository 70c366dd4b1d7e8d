package org.respite.attack.mutant;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.respite.attack.surface.Submission;

/** Of a log that grows, what has come since it was last looked at. */
final class NewOnes {

    private final Map<List<Submission>, Integer> seen = new IdentityHashMap<>();

    List<Submission> of(List<Submission> log) {
        int from = seen.getOrDefault(log, 0);
        seen.put(log, log.size());
        return log.subList(from, log.size());
    }

}
