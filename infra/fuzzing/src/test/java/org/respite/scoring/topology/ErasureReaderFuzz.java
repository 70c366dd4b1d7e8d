package org.respite.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Whatever calls itself an erasure, reading it gives an arrival or a letter. */
public final class ErasureReaderFuzz {

    private static final ErasureReader READER = new ErasureReader();

    private static final byte[] KEY = "contributor".getBytes(StandardCharsets.UTF_8);

    private ErasureReaderFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        Objects.requireNonNull(READER.read(KEY, value));
    }

}
