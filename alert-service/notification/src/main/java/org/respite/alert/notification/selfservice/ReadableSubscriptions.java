package org.respite.alert.notification.selfservice;

import java.util.List;

/**
 * As much of a roster as this version can read: a later one may have written something
 * else.
 *
 * @param roster never to be saved unless it is whole
 * @param sealed subscriptions of which only the interest can be read: their messages wait
 * @param missing how many subscriptions cannot be read at all
 * @param whole whether everything has been read
 */
record ReadableSubscriptions(OrganisationSubscriptions roster, List<LeaderSubscription> sealed, int missing,
        boolean whole) {

    ReadableSubscriptions {
        sealed = List.copyOf(sealed);
    }

    static ReadableSubscriptions whole(OrganisationSubscriptions roster) {
        return new ReadableSubscriptions(roster, List.of(), 0, true);
    }

}
