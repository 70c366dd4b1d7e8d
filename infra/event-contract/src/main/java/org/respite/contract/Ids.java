package org.respite.contract;

import java.util.regex.Pattern;

/**
 * Ids of organisations and units, which people choose. They are parts of record keys,
 * addresses and file names and stand in cells of fixed length, so they are short and
 * plain.
 */
public final class Ids {

    /** 1 to 64 ASCII letters, digits and {@code . _ ~ -}. */
    public static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    /** Joins the ids of units that are released as one; in no id itself. */
    public static final String JOINT = "+";

    /** The most units that are released as one, so that their ids fit into a cell. */
    public static final int MOST_JOINED = 12;

    private Ids() {
    }

    /**
     * Returns the id.
     * @param field what it is the id of, for the message
     * @throws IllegalArgumentException if it is none
     */
    public static String require(String field, String id) {
        if (!PATTERN.matcher(id).matches()) {
            throw new IllegalArgumentException(field + " (expected: 1..64 letters, digits or . _ ~ -)");
        }
        return id;
    }

}
