package org.respite.ingest.roster;

import java.util.Map;
import java.util.function.Function;

/**
 * What an update changes, in numbers, which may be told.
 *
 * @param added people who belonged to no unit and are to
 * @param moved people who are to belong to another unit, to the same one longer, or until
 * another day
 * @param leaving people who belong to a unit and are to belong to none
 */
record RosterChanges(int added, int moved, int leaving) {

    /**
     * Counts.
     * @param changed the new memberships
     * @param before the old ones
     * @param begun the newest block that has begun
     */
    static RosterChanges of(Map<String, Membership> changed, Function<String, Membership> before, int begun) {
        int added = 0;
        int leaving = 0;
        for (var member : changed.entrySet()) {
            boolean isHere = before.apply(member.getKey()).unitIn(begun + 1).isPresent();
            boolean willBe = member.getValue().unitIn(begun + 1).isPresent();
            added += !isHere && willBe ? 1 : 0;
            leaving += isHere && !willBe ? 1 : 0;
        }
        return new RosterChanges(added, changed.size() - added - leaving, leaving);
    }

}
