package org.respite.attack;

import java.util.List;
import java.util.stream.Stream;
import org.respite.attack.surface.Team;

/** Who is on the roster, of all situations together. */
final class Headcounts {

    private Headcounts() {
    }

    static List<Team> of(Teams... situations) {
        return Stream.of(situations).flatMap(situation -> situation.teams().stream()).toList();
    }

}
