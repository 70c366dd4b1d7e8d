package org.respite.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Whatever is on the topic of units, reading it gives a tree or a letter. */
public final class UnitTreeReaderFuzz {

    private static final UnitTreeReader READER = new UnitTreeReader();

    private static final byte[] KEY = "lakeside".getBytes(StandardCharsets.UTF_8);

    private UnitTreeReaderFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        Objects.requireNonNull(READER.read(KEY, value));
    }

}
