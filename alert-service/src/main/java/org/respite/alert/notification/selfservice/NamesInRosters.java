package org.respite.alert.notification.selfservice;

import java.time.Instant;
import java.util.function.Predicate;
import org.respite.alert.notification.LeaderNames;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Mono;

/**
 * Takes names out of what leaders have set up. Can be repeated; what somebody changes at
 * the same moment is looked at the next time.
 */
final class NamesInRosters implements LeaderNames {

    private final Rosters rosters;

    NamesInRosters(Rosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public Mono<Long> forget(Predicate<Instant> over) {
        return rosters.all().concatMap(roster -> forget(roster, roster.nameless(over))).count();
    }

    private Mono<Roster> forget(Roster known, Roster kept) {
        return kept.equals(known) ? Mono.empty()
                : rosters.save(kept).thenReturn(kept).onErrorComplete(OptimisticLockingFailureException.class);
    }

}
