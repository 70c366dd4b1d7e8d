package org.respite.ingest.register;

/**
 * Of what a check-in says: equal for equal content, and nothing else can be read from it.
 */
record ContentFingerprint(long high, long low) {

    @Override
    public String toString() {
        return "ContentFingerprint[…]";
    }

}
