package org.respite.contract;

import java.util.Arrays;

/**
 * How many bytes the JSON data of an event may have.
 *
 * @param bytes the most there may be
 * @param always whether shorter data is filled up to {@code bytes} with spaces, which
 * JSON allows after a value, so that its length tells nothing about what is in it
 */
record DataLength(int bytes, boolean always) {

    static DataLength atMost(int bytes) {
        return new DataLength(bytes, false);
    }

    static DataLength exactly(int bytes) {
        return new DataLength(bytes, true);
    }

    boolean allows(byte[] json) {
        return json.length <= bytes;
    }

    /**
     * The data as it is sent.
     * @throws IllegalArgumentException if there is too much of it; tells the length alone
     */
    byte[] fit(String eventType, byte[] json) {
        if (!allows(json)) {
            throw new IllegalArgumentException(
                    eventType + ": " + json.length + " bytes (expected: at most " + bytes + ")");
        }
        return always ? filled(json) : json;
    }

    private byte[] filled(byte[] json) {
        byte[] padded = Arrays.copyOf(json, bytes);
        Arrays.fill(padded, json.length, bytes, (byte) ' ');
        return padded;
    }

}
