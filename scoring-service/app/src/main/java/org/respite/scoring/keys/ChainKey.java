package org.respite.scoring.keys;

import java.nio.ByteBuffer;
import org.respite.scoring.noise.KeyRatchet;

/** One link of an organisation's chain: 32 secret bytes. */
final class ChainKey {

    static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;

    private static final int BYTES = Byte.BYTES + Integer.BYTES + KEY_BYTES;

    private final int fortnight;

    private final byte[] key;

    /** The first fortnight whose noise can still be drawn, and its chain key. */
    ChainKey(int fortnight, byte[] key) {
        this.fortnight = fortnight;
        this.key = key.clone();
    }

    int fortnight() {
        return fortnight;
    }

    byte[] windowKey() {
        return KeyRatchet.windowKey(key);
    }

    /**
     * The link of a later fortnight, or this one.
     * @throws IllegalArgumentException if it lies before this one: the chain has no way
     * back
     */
    ChainKey at(int later) {
        if (later < fortnight) {
            throw new IllegalArgumentException("fortnight: " + later + " (expected: >= " + fortnight + ")");
        }
        byte[] reached = key;
        for (int step = fortnight; step < later; step++) {
            reached = KeyRatchet.next(reached);
        }
        return new ChainKey(later, reached);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES).put(VERSION).putInt(fortnight).put(key).array();
    }

    /**
     * @throws IllegalArgumentException if {@link #toBytes()} does not write such bytes
     */
    static ChainKey fromBytes(byte[] written) {
        if (written.length != BYTES || written[0] != VERSION) {
            throw new IllegalArgumentException(
                    "key file: " + written.length + " bytes (expected: " + BYTES + ", version " + VERSION + ")");
        }
        ByteBuffer bytes = ByteBuffer.wrap(written, Byte.BYTES, BYTES - Byte.BYTES);
        int fortnight = bytes.getInt();
        byte[] key = new byte[KEY_BYTES];
        bytes.get(key);
        return new ChainKey(fortnight, key);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "ChainKey[fortnight=" + fortnight + "]";
    }

}
