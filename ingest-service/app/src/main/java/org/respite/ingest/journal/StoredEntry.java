package org.respite.ingest.journal;

import org.jspecify.annotations.Nullable;

/**
 * What is kept under an entry's name.
 *
 * @param section that lists it; absent if it was erased or is in no section yet
 * @param content absent if it was erased
 */
record StoredEntry(@Nullable String section, byte @Nullable [] content) {

    static final StoredEntry ERASED = new StoredEntry(null, null);

    boolean isErased() {
        return content == null;
    }

    @Override
    public String toString() {
        return "StoredEntry[…]";
    }

}
