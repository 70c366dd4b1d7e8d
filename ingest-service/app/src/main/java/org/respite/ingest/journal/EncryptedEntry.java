package org.respite.ingest.journal;

/**
 * A new entry as it is stored.
 *
 * @param section that lists it
 * @param content the check-in
 * @param order when it was answered, to sort by
 */
record EncryptedEntry(EntryRef place, String section, byte[] content, byte[] order) {

    @Override
    public String toString() {
        return "EncryptedEntry[…]";
    }

}
