package org.respite.ingest.web.pocketcode;

import java.time.LocalDate;
import java.util.List;

/** What somebody sees of their codes. */
public final class CodesViews {

    private CodesViews() {
    }

    public static CodesView made() {
        return new CodesView("01AB-CDEF", List.of(new PocketCodes.Kept(1, LocalDate.of(2026, 12, 6))),
                "//respite.example/kiosk", "");
    }

    public static CodesView away() {
        return new CodesView(null, List.of(), "//respite.example/kiosk", "codes.away");
    }

}
