package org.respite.ingest.journal;

/**
 * Somebody's reviews as they are stored.
 *
 * @param content all of them, sealed with a key of their owner's
 * @param version changes with every write
 */
record SealedReviews(byte[] content, long version) {

    @Override
    public String toString() {
        return "SealedReviews[…]";
    }

}
