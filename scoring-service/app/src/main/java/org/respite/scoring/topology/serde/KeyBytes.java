package org.respite.scoring.topology.serde;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/** Numbers and cadences within keys. */
final class KeyBytes {

    private static final byte FORTNIGHT = 0;

    private static final byte BLOCK = 1;

    private KeyBytes() {
    }

    static void write(Cadence cadence, DataOutputStream to) throws IOException {
        to.writeByte(switch (cadence) {
            case FORTNIGHT -> FORTNIGHT;
            case BLOCK -> BLOCK;
        });
    }

    static Cadence readCadence(DataInputStream from) throws IOException {
        byte written = from.readByte();
        return switch (written) {
            case FORTNIGHT -> Cadence.FORTNIGHT;
            case BLOCK -> Cadence.BLOCK;
            default -> throw new IOException("cadence: " + written + " (expected: " + FORTNIGHT + " or " + BLOCK + ")");
        };
    }

    /** With the sign turned over: negative numbers sort before positive ones. */
    static void writeSorted(int number, DataOutputStream to) throws IOException {
        to.writeInt(number ^ Integer.MIN_VALUE);
    }

    static int readSorted(DataInputStream from) throws IOException {
        return from.readInt() ^ Integer.MIN_VALUE;
    }

}
