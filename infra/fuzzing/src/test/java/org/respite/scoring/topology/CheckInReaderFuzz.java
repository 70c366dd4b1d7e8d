package org.respite.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.respite.contract.catalogue.Catalogue;
import org.respite.scoring.score.ScoringKey;

/** Whatever is on the topic of check-ins, reading it gives an arrival or a letter. */
public final class CheckInReaderFuzz {

    private static final CheckInReader READER = new CheckInReader(new ScoringKey(Catalogue.shipped()));

    private static final byte[] KEY = "contributor".getBytes(StandardCharsets.UTF_8);

    private CheckInReaderFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        Objects.requireNonNull(READER.read(KEY, value));
    }

}
