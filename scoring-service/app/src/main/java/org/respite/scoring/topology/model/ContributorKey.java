package org.respite.scoring.topology.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Key of a contributor's state, and of each of their check-ins after it; the block comes
 * first, so that a whole block can be dropped.
 *
 * @param checkIn absent for what all check-ins add up to
 */
public record ContributorKey(int block, String organisation, String contributor, @Nullable UUID checkIn) {

    public ContributorKey(int block, String organisation, String contributor) {
        this(block, organisation, contributor, null);
    }

    /** Before every contributor of the block, who all have a name. */
    public static ContributorKey firstOf(int block) {
        return new ContributorKey(block, "", "");
    }

    public ContributorKey of(UUID id) {
        return new ContributorKey(block, organisation, contributor, id);
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "ContributorKey[block=" + block + "]";
    }

}
