package org.respite.ingest.journal;

/** Keys of single people, of which only wrapped ones are stored. */
public interface PersonKeys {

    /** A new key, wrapped so that it opens for this owner alone. */
    byte[] create(String owner);

    /**
     * A key at work.
     * @throws IllegalStateException if {@code wrapped} was not made for this owner here;
     * its message holds no data
     */
    PersonKey open(byte[] wrapped, String owner);

}
