package org.respite.http.session;

/**
 * What a service calls its sessions. Cookies of a host are of all its ports, so no other
 * service may call its own the same.
 *
 * @param collection in the document store, such as {@code ingest_sessions}
 * @param cookie such as {@code respite}; over https {@code __Host-} is put before it
 */
public record SessionNames(String collection, String cookie) {
}
