package org.respite.scoring.topology.source;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;

/** Whatever is on the topic of units, reading it gives a tree or a letter. */
public final class UnitTreeReaderFuzz {

    private static final UnitTreeReader READER = new UnitTreeReader();

    private static final byte[] KEY = "lakeside".getBytes(StandardCharsets.UTF_8);

    private UnitTreeReaderFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        Objects.requireNonNull(READER.read(key(value), value));
    }

    /** The one it ought to have, so that reading does not end with the key. */
    private static byte[] key(byte[] value) {
        try {
            return EventType.UNIT_TREE_PUBLISHED.read(value).organisation().getBytes(StandardCharsets.UTF_8);
        }
        catch (UnreadableEventException none) {
            return KEY;
        }
    }

}
