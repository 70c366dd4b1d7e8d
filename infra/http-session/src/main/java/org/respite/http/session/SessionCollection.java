package org.respite.http.session;

/**
 * Where a service keeps its sessions.
 *
 * @param name of the collection in the document store, such as {@code ingest_sessions}
 */
public record SessionCollection(String name) {
}
