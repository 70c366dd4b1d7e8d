package org.respite.scoring.topology.source;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;

/** Whatever calls itself an erasure, reading it gives an arrival or a letter. */
public final class ErasureReaderFuzz {

    private static final ErasureReader READER = new ErasureReader();

    private static final byte[] KEY = "contributor".getBytes(StandardCharsets.UTF_8);

    private ErasureReaderFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        Objects.requireNonNull(READER.read(key(value), value));
    }

    /** The one it ought to have, so that reading does not end with the key. */
    private static byte[] key(byte[] value) {
        try {
            return EventType.CHECK_IN_ERASED.read(value).contributor().getBytes(StandardCharsets.UTF_8);
        }
        catch (UnreadableEventException none) {
            return KEY;
        }
    }

}
