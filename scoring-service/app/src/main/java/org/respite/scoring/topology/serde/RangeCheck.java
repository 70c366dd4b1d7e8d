package org.respite.scoring.topology.serde;

import java.io.IOException;

/** Numbers that are read back and have to lie in a range. */
final class RangeCheck {

    private RangeCheck() {
    }

    static int require(String field, int number, int least, int most) throws IOException {
        if (number < least || number > most) {
            throw new IOException(field + ": out of range (expected: " + least + ".." + most + ")");
        }
        return number;
    }

}
