package org.respite.ingest.journal;

/** One person's key. With it gone, nothing that it sealed can be read by anybody. */
public interface PersonKey {

    /**
     * Encrypts.
     * @param place where the result is kept; elsewhere it does not open
     */
    byte[] seal(byte[] plain, String place);

    /**
     * Decrypts.
     * @throws IllegalStateException if it was not sealed for this place with this key;
     * its message holds no data
     */
    byte[] open(byte[] sealed, String place);

}
