package org.respite.alert.indicator;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.respite.alert.release.Release;
import reactor.core.publisher.Mono;

/** What was released about units none of which was ever put together with another. */
public final class InMemoryUnitRecords {

    private InMemoryUnitRecords() {
    }

    public static UnitRecords of(InMemoryHistories histories, InMemoryReleaseRanges releaseRanges) {
        return new UnitRecords(new NoJointTeams(), histories, releaseRanges);
    }

    private static final class NoJointTeams implements JointTeams {

        @Override
        public Mono<Void> note(Release release) {
            return Mono.empty();
        }

        @Override
        public Mono<SortedSet<String>> of(String organisation, Collection<String> teams) {
            return Mono.just(new TreeSet<>());
        }

    }

}
