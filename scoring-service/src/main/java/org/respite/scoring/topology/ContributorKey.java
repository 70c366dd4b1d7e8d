package org.respite.scoring.topology;

/**
 * Key of a contributor's state; the block comes first, so that a whole block can be
 * dropped.
 */
record ContributorKey(int block, String organisation, String contributor) {

    /** Before every contributor of the block, who all have a name. */
    static ContributorKey firstOf(int block) {
        return new ContributorKey(block, "", "");
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "ContributorKey[block=" + block + "]";
    }

}
