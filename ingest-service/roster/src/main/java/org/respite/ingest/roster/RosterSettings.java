package org.respite.ingest.roster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where rosters come from.
 *
 * @param zone time zone in which the weeks of an organisation begin that names none
 * itself
 * @param roster the people
 */
@ConfigurationProperties("respite.ingest")
record RosterSettings(@DefaultValue("Europe/Berlin") ZoneId zone, @DefaultValue Source roster) {

    /**
     * Where people and units come from.
     *
     * @param file a roster to read at every start; absent for none. It is the whole
     * roster of its organisation: whoever is not in it leaves with the next block. Where
     * import lines teach as well, it only adds
     * @param learnFromImport whether import lines teach units and memberships; else
     * unknown units and people are refused. Off unless asked for: headcounts are public,
     * so whoever is learned of by an answer is seen to have answered
     * @param loadLimit how long the start waits for the document store
     * @param allowLosses whether a file is followed that takes more than half of all
     * people off, and more than five. Else it is taken for a slip, and the roster stays
     * as it is
     */
    record Source(@Nullable Path file, @DefaultValue("false") boolean learnFromImport,
            @DefaultValue("30s") Duration loadLimit, @DefaultValue("false") boolean allowLosses) {
    }

}
