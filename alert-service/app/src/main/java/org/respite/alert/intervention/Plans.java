package org.respite.alert.intervention;

import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every plan there ever was. */
interface Plans {

    Mono<Plan> find(String alert);

    /** All of an organisation, also withdrawn ones, in no order. */
    Flux<Plan> all(String organisation);

    /**
     * Keeps the plan, and that its review is pending. Can be repeated.
     *
     * <p>
     * Fails with an {@link org.springframework.dao.OptimisticLockingFailureException} or
     * a {@link org.springframework.dao.DuplicateKeyException} if somebody else changed it
     * since.
     */
    Mono<Void> keep(Plan plan);

    /** Reviews nobody was reminded of, and perhaps some that are settled. */
    Mono<Set<Pending>> pending(String organisation);

    /** Nobody need be reminded of it any more. */
    Mono<Void> settle(String organisation, Pending review);

    /**
     * The review of one revision of a plan.
     */
    record Pending(String alert, int revision) {

        private static final char SLASH = '/';

        /** A slash stands in no id of an alert. */
        String id() {
            return alert + SLASH + revision;
        }

        static Pending of(String id) {
            int slash = id.lastIndexOf(SLASH);
            return new Pending(id.substring(0, slash), Integer.parseInt(id.substring(slash + 1)));
        }
    }

}
