package org.respite.alert.explanation;

import java.util.List;
import org.respite.contract.alert.TeamAlertChanged.Finding;

/** How it is decided, in two sentences. */
final class Decision {

    private static final List<String> RISE = List.of(
            "After every release the team's last four results are set against the team's own earlier level, and a result counts the more, the more people answered and the less noise is in it.",
            "An alert opens when the gap is 3 points or more and wider than chance alone makes it about once in ten years (a watch: in two or three), and closes when two results running show nothing unusual.");

    private static final List<String> LEVEL = List.of(
            "After every release the team's latest results and its earlier level together say where it stands.",
            "The level is called high once it is above 60 of 100 with nine parts of ten certainty in two results running, and no longer once two results running lie more likely below.");

    private static final List<String> PARTICIPATION = List.of(
            "Every four weeks the share of the team that answered is set against the quarter before, with chance and the noise of the counts allowed for.",
            "It is shown once the fall is 20 points or more and larger than chance makes it in ten years, and no longer once two times four weeks lie within 10 points again.");

    private Decision() {
    }

    static List<String> of(Finding finding) {
        return switch (finding) {
            case RISE -> RISE;
            case LEVEL -> LEVEL;
            case PARTICIPATION -> PARTICIPATION;
        };
    }

}
