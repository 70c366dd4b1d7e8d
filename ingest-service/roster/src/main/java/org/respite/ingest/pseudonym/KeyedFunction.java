package org.respite.ingest.pseudonym;

/** A pseudo-random function: without its key, outputs tell nothing about inputs. */
@FunctionalInterface
public interface KeyedFunction {

    /**
     * The same bytes for the same input under the same key.
     * @param length how many bytes to return
     */
    byte[] compute(byte[] input, int length);

}
