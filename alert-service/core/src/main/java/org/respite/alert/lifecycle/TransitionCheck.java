package org.respite.alert.lifecycle;

import java.util.Set;
import org.respite.contract.alert.TeamAlertChanged.Change;

/** Whether a person may change an alert. */
public sealed interface TransitionCheck {

    record Allowed() implements TransitionCheck {
    }

    /** Something has happened that the person has not seen. */
    record Outdated(int present) implements TransitionCheck {
    }

    /**
     * @param possible what could be done instead
     */
    record Impossible(AlertState state, Set<Change> possible) implements TransitionCheck {
    }

}
