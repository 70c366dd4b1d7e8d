package org.respite.attack;

import java.util.List;
import java.util.Map;

/**
 * What is known to go too far on the running system, so that neither a new gap nor a
 * closed one goes unnoticed.
 */
final class KnownGaps {

    /**
     * 11: import lines that teach the roster change its headcount at once. Services teach
     * none unless they are told to, as they are for these attacks.
     */
    private static final Map<Integer, List<String>> FIGURES = Map.of(11,
            List.of("records on outward topics when somebody not on the roster answers"));

    private KnownGaps() {
    }

    static List<String> of(Attack attack) {
        return FIGURES.getOrDefault(attack.number(), List.of());
    }

}
