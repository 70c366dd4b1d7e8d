package org.respite.alert.notification.selfservice;

import java.time.Duration;
import java.util.function.Function;
import org.respite.alert.projection.Faults;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Changes rosters, one change after the other whoever else does. */
final class SubscriptionUpdates {

    private static final int MAX_ATTEMPTS = 8;

    private static final Duration RETRY_DELAY = Duration.ofMillis(20);

    private final SubscriptionRepository subscriptionRepository;

    SubscriptionUpdates(SubscriptionRepository subscriptionRepository) {
        this.subscriptionRepository = subscriptionRepository;
    }

    Mono<OrganisationSubscriptions> of(String organisation) {
        return subscriptionRepository.find(organisation).defaultIfEmpty(OrganisationSubscriptions.empty(organisation));
    }

    /**
     * Makes a change, again if somebody else was faster.
     * @param change from the roster as it is; its problems are passed on
     */
    <T> Mono<T> change(String organisation, Function<OrganisationSubscriptions, Changed<T>> change) {
        return Mono.defer(() -> of(organisation))
            .map(change)
            .flatMap(changed -> subscriptionRepository.save(changed.roster()).thenReturn(changed.result()))
            .retryWhen(Retry.backoff(MAX_ATTEMPTS, RETRY_DELAY)
                .filter(Faults::somebodyElseWasFaster)
                .onRetryExhaustedThrow((tried, last) -> last.failure()));
    }

    /**
     * A change that is to be saved.
     *
     * @param result what to tell whoever asked for it
     */
    record Changed<T>(OrganisationSubscriptions roster, T result) {
    }

}
