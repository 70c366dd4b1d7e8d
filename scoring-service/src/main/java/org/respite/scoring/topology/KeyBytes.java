package org.respite.scoring.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Numbers within keys. */
final class KeyBytes {

    private KeyBytes() {
    }

    /** With the sign turned over: negative numbers sort before positive ones. */
    static void writeSorted(int number, DataOutputStream to) throws IOException {
        to.writeInt(number ^ Integer.MIN_VALUE);
    }

    static int readSorted(DataInputStream from) throws IOException {
        return from.readInt() ^ Integer.MIN_VALUE;
    }

}
