package org.respite.scoring.keys;

import java.util.Arrays;

/**
 * Whatever is in a key file, it is the key of a fortnight, to the last byte, or refused.
 */
public final class ChainKeyFuzz {

    private ChainKeyFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] file) {
        try {
            if (!Arrays.equals(ChainKey.fromBytes(file).toBytes(), file)) {
                throw new IllegalStateException("bytes: others (expected: those that were read)");
            }
        }
        catch (IllegalArgumentException refused) {
            // Whoever opens the file says so.
        }
    }

}
