package org.respite.scoring.contribution;

import java.util.List;

/**
 * Series that are released together and share one count of contributors, by their names.
 *
 * @param core all of them answered, or the person does not count
 * @param optional may be left out
 */
public record SeriesGroup(List<String> core, List<String> optional) {

    public SeriesGroup {
        core = List.copyOf(core);
        optional = List.copyOf(optional);
    }

}
