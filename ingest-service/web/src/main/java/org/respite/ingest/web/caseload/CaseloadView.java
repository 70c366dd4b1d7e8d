package org.respite.ingest.web.caseload;

import java.util.List;

/**
 * What the calculator begins with; all of it can be changed in the page, and nothing of
 * it comes back.
 *
 * @param minutes of a session
 * @param around minutes of notes, calls and letters for a session
 * @param hours of a contract a week
 * @param share of them that is meant for clients, in per cent
 * @param included minutes around a session that its points include; each further hour is
 * one point
 * @param crisis points of a contact in a crisis; a client at risk is one point more
 * @param levels how demanding clients can be, the least first
 */
public record CaseloadView(int minutes, int around, int hours, int share, int included, String crisis,
        List<Level> levels) {

    /**
     * A direct share of 60 % is the benchmark of 1999. Points are a house rule without a
     * validated source: one severely traumatised client counts more than three others.
     */
    static final CaseloadView STANDARD = new CaseloadView(50, 15, 40, 60, 15, "0.5",
            List.of(new Level("low", "1", false), new Level("moderate", "1.5", false), new Level("high", "2.5", false),
                    new Level("severe", "3.5", true)));

    public CaseloadView {
        levels = List.copyOf(levels);
    }

    /**
     * How demanding a client can be.
     *
     * @param name end of its key
     * @param points for a session a week
     * @param trauma whether these are counted for themselves, too
     */
    public record Level(String name, String points, boolean trauma) {

    }

}
