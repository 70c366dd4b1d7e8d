package org.respite.ingest.journal;

/**
 * A new entry as it is stored.
 *
 * @param content the check-in
 * @param order when it was answered, to sort by
 */
record Sealed(Place place, byte[] content, byte[] order) {

    @Override
    public String toString() {
        return "Sealed[…]";
    }

}
