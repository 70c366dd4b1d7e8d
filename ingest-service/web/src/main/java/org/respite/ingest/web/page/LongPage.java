package org.respite.ingest.web.page;

/**
 * What a page shows that can be longer than others are: how long it is told by how much
 * there is, and never by what was written.
 */
public interface LongPage {

    /** Bytes that a page with as much on it has room in, whatever is written there. */
    int room();

}
