package org.respite.http.session;

/** Makes a session unreadable for whoever has the store. */
public interface SessionSeal {

    /**
     * Seals for one place alone.
     * @param place what has to be said again to open it
     */
    byte[] seal(byte[] plain, String place);

    /**
     * Opens what was sealed for the place.
     * @throws RuntimeException if it was sealed for another, or with another key
     */
    byte[] open(byte[] sealed, String place);

}
