package org.respite.http.condition;

import java.nio.charset.StandardCharsets;
import org.respite.http.problem.ProblemException;

/** Whatever a client or a proxy makes of a tag, it is a revision or a problem. */
public final class IfMatchFuzz {

    private IfMatchFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] header) {
        try {
            var _ = IfMatch.revision(new String(header, StandardCharsets.ISO_8859_1));
        }
        catch (ProblemException refused) {
            // What clients are told.
        }
    }

}
