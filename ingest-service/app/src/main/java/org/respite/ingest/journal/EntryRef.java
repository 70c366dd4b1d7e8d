package org.respite.ingest.journal;

/**
 * Where an entry is kept.
 *
 * @param owner whose journal, by its name
 * @param entry which entry, by its name
 */
record EntryRef(String owner, String entry) {
}
