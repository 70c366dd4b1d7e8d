package org.respite.ingest.journal;

/**
 * What the index of a journal says about one section.
 *
 * @param start where the section belongs among its owner's, sealed; empty if nobody can
 * tell
 * @param entries how many it lists
 */
record JournalSection(byte[] start, int entries) {

    static final byte[] UNDATED = {};

    @Override
    public String toString() {
        return "JournalSection[…]";
    }

}
