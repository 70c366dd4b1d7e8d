package org.respite.alert.indicator;

import java.util.Collection;
import java.util.SortedSet;
import org.respite.alert.release.Release;
import reactor.core.publisher.Mono;

/** Which teams were ever released as one. */
public interface JointTeams {

    /** Notes what the release puts together. Can be repeated. */
    Mono<Void> note(Release release);

    /** Joint ids that one of the teams was ever part of, of any cadence. */
    Mono<SortedSet<String>> of(String organisation, Collection<String> teams);

}
