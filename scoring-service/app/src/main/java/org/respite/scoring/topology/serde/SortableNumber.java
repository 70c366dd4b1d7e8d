package org.respite.scoring.topology.serde;

import java.util.HexFormat;

/** Numbers as text that sorts like them, negative ones included. */
public final class SortableNumber {

    private SortableNumber() {
    }

    public static String of(long number) {
        return HexFormat.of().toHexDigits(number ^ Long.MIN_VALUE);
    }

    /** The number that {@link #of} has written. */
    public static long read(String text) {
        return HexFormat.fromHexDigitsToLong(text) ^ Long.MIN_VALUE;
    }

}
