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
final class NamesInSubscriptions implements LeaderNames {

    private final SubscriptionRepository subscriptionRepository;

    NamesInSubscriptions(SubscriptionRepository subscriptionRepository) {
        this.subscriptionRepository = subscriptionRepository;
    }

    @Override
    public Mono<Long> forget(Predicate<Instant> over) {
        return subscriptionRepository.all().concatMap(roster -> forget(roster, roster.nameless(over))).count();
    }

    private Mono<OrganisationSubscriptions> forget(OrganisationSubscriptions known, OrganisationSubscriptions kept) {
        return kept.equals(known) ? Mono.empty()
                : subscriptionRepository.save(kept)
                    .thenReturn(kept)
                    .onErrorComplete(OptimisticLockingFailureException.class);
    }

}
