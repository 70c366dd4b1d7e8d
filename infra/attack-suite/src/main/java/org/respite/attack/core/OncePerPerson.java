package org.respite.attack.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.respite.attack.surface.Submission;
import org.respite.contract.catalogue.Catalogue;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.CountedCheckIn;
import org.respite.scoring.contribution.SeriesGroup;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.SeriesPolicy;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.score.ScoringResult;

/** As scoring-service does it, with its own classes. */
final class OncePerPerson implements Counting {

    private final ScoringKey key = new ScoringKey(Catalogue.shipped());

    private final SeriesGroup exhaustion;

    private final SeriesGroup context;

    private final List<String> optional;

    OncePerPerson(ReleasePolicy policy) {
        this.exhaustion = group(policy.exhaustion());
        this.context = group(policy.context());
        this.optional = policy.context().optional();
    }

    private static SeriesGroup group(SeriesPolicy policy) {
        return new SeriesGroup(policy.core(), policy.optional());
    }

    @Override
    public List<Map<String, Integer>> fortnight(List<Submission> ofBlock, int fortnight) {
        return contribution(person(ofBlock).indices(fortnight, exhaustion));
    }

    @Override
    public List<Map<String, Integer>> context(List<Submission> ofBlock) {
        return contribution(person(ofBlock).indices(context));
    }

    private static List<Map<String, Integer>> contribution(Map<String, Integer> indices) {
        return indices.isEmpty() ? List.of() : List.of(indices);
    }

    private ContributorBlock person(List<Submission> ofBlock) {
        ContributorBlock person = ContributorBlock.of(ofBlock.getFirst().team(), optional);
        Map<UUID, CountedCheckIn> known = new HashMap<>();
        for (Submission submission : ofBlock) {
            if (key.score(submission.instrument(), submission.answers()) instanceof ScoringResult.Scored(var scores)) {
                var taken = new CountedCheckIn(submission.fortnight(), scores);
                person = person.plus(known.putIfAbsent(submission.id(), taken), taken);
            }
        }
        return person;
    }

}
