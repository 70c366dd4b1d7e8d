package org.respite.attack;

import java.util.List;
import java.util.Map;
import org.respite.attack.core.Counting;
import org.respite.attack.surface.Submission;

/** Takes every answer for one in the middle: there is nothing in it to be found. */
record SeesNothing(Counting genuine) implements Counting {

    @Override
    public List<Map<String, Integer>> fortnight(List<Submission> ofBlock, int fortnight) {
        return genuine.fortnight(alike(ofBlock), fortnight);
    }

    @Override
    public List<Map<String, Integer>> context(List<Submission> ofBlock) {
        return genuine.context(alike(ofBlock));
    }

    private static List<Submission> alike(List<Submission> ofBlock) {
        return ofBlock.stream()
            .map(one -> Submission.of(one.id(), one.person(), one.team(), one.fortnight(), Teams.CENTRAL))
            .toList();
    }

}
