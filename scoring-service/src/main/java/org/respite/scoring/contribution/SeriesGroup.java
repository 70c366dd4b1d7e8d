package org.respite.scoring.contribution;

import java.util.List;
import org.respite.scoring.score.Series;

/**
 * Series that are released together and share one count of contributors.
 *
 * @param core all of them answered, or the person does not count
 * @param optional may be left out
 */
public record SeriesGroup(List<Series> core, List<Series> optional) {

    public SeriesGroup {
        core = List.copyOf(core);
        optional = List.copyOf(optional);
    }

}
