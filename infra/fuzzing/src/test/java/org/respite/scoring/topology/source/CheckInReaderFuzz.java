package org.respite.scoring.topology.source;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.catalogue.Catalogue;
import org.respite.scoring.score.ScoringKey;

/** Whatever is on the topic of check-ins, reading it gives an arrival or a letter. */
public final class CheckInReaderFuzz {

    private static final CheckInReader READER = new CheckInReader(new ScoringKey(Catalogue.shipped()));

    private static final byte[] KEY = "contributor".getBytes(StandardCharsets.UTF_8);

    private CheckInReaderFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        Objects.requireNonNull(READER.read(key(value), value));
    }

    /** The one it ought to have, so that reading does not end with the key. */
    private static byte[] key(byte[] value) {
        try {
            return EventType.CHECK_IN_ACCEPTED.read(value).contributor().getBytes(StandardCharsets.UTF_8);
        }
        catch (UnreadableEventException none) {
            return KEY;
        }
    }

}
