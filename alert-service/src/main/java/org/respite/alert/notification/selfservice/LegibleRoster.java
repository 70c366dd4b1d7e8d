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
record LegibleRoster(Roster roster, List<MadeSubscription> sealed, int missing, boolean whole) {

    LegibleRoster {
        sealed = List.copyOf(sealed);
    }

    static LegibleRoster whole(Roster roster) {
        return new LegibleRoster(roster, List.of(), 0, true);
    }

}
