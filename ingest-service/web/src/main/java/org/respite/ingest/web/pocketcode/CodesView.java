package org.respite.ingest.web.pocketcode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's codes.
 *
 * @param made one that is shown this once; absent otherwise
 * @param codes that are good
 * @param kiosk where they are entered
 * @param said key of what went wrong; empty if nothing did
 */
public record CodesView(@Nullable String made, List<PocketCodes.Kept> codes, String kiosk, String said) {

    public CodesView {
        codes = List.copyOf(codes);
    }

    public boolean mayMake() {
        return codes.size() < PocketCodes.MOST;
    }

    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "CodesView[…]";
    }

}
