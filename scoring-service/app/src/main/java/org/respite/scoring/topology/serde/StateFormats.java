package org.respite.scoring.topology.serde;

import java.io.DataInputStream;
import java.io.IOException;
import org.respite.scoring.topology.serde.BinarySerde.Reader;

/**
 * How a reader tells which version wrote what it reads. What has been written without a
 * number since the first version never begins with a byte of 128 or more; a later format
 * of it begins with 128 + its number.
 */
public final class StateFormats {

    private static final int NUMBERED = 0x80;

    private StateFormats() {
    }

    /** Reads the first format, which has no number, and refuses any later one. */
    static <T> Reader<T> unnumbered(Reader<T> first) {
        return from -> {
            requireUnnumbered(from);
            return first.read(from);
        };
    }

    private static void requireUnnumbered(DataInputStream from) throws IOException {
        from.mark(1);
        int begin = from.read();
        if (begin >= NUMBERED) {
            throw new NewerFormatException(begin - NUMBERED, 1);
        }
        from.reset();
    }

    /** The same for bytes that are read elsewhere. */
    public static byte[] requireUnnumbered(byte[] written) {
        if (written.length > 0 && (written[0] & NUMBERED) != 0) {
            throw new NewerFormatException(Byte.toUnsignedInt(written[0]) - NUMBERED, 1);
        }
        return written;
    }

}
