package org.respite.alert.alert;

import java.util.Set;
import org.respite.contract.alert.TeamAlertChanged.Change;

/** Whether a person may change an alert. */
sealed interface Ruling {

    record Allowed() implements Ruling {
    }

    /** Something has happened that the person has not seen. */
    record Outdated(int present) implements Ruling {
    }

    /**
     * @param possible what could be done instead
     */
    record Impossible(AlertState state, Set<Change> possible) implements Ruling {
    }

}
