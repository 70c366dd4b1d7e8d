package org.respite.fuzzing;

import java.nio.charset.StandardCharsets;

/** Reads a number behind a mark, and trusts it: the fault that has to be found. */
public final class CarelessFuzz {

    private CarelessFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        if (value.length > 3 && value[0] == 'R' && value[1] == 'e' && value[2] == 's') {
            Integer.parseInt(new String(value, 3, value.length - 3, StandardCharsets.UTF_8));
        }
    }

}
