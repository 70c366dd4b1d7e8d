package org.respite.attack.core;

import java.util.List;
import java.util.Map;
import org.respite.attack.surface.Submission;
import org.respite.contract.catalogue.Catalogue;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.score.Scoring;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.score.Series;

/** As scoring-service does it, with its own classes. */
final class OncePerPerson implements Counting {

    private final ScoringKey key = new ScoringKey(Catalogue.shipped());

    private final Series series;

    OncePerPerson(String series) {
        this.series = key.series(series);
    }

    @Override
    public Counted count(List<Submission> block, int fortnight) {
        ContributorBlock person = ContributorBlock.of(block.getFirst().team());
        for (Submission submission : block) {
            if (key.score(submission.instrument(), submission.answers()) instanceof Scoring.Scored(var scores)) {
                person = person.plus(submission.id(), submission.fortnight(), scores);
            }
        }
        return new Counted(person.unit(), person.index(fortnight, series).stream().boxed().toList());
    }

}
