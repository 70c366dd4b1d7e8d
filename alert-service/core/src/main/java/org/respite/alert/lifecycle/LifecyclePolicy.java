package org.respite.alert.lifecycle;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.respite.contract.alert.TeamAlertChanged.Change;

/** The table of transitions in this package's description. */
public final class LifecyclePolicy {

    private LifecyclePolicy() {
    }

    /** What a person may do to the alert now. */
    static Set<Change> possible(Alert alert) {
        return switch (alert.state()) {
            case OPEN -> EnumSet.of(Change.ACKNOWLEDGED, Change.ACTING);
            case ACKNOWLEDGED -> EnumSet.of(Change.ACTING, Change.RESOLVED, Change.REOPENED);
            case ACTING -> EnumSet.of(Change.RESOLVED, Change.REOPENED);
            case RESOLVED -> alert.over() ? EnumSet.noneOf(Change.class) : EnumSet.of(Change.REOPENED);
            case EXPIRED -> EnumSet.noneOf(Change.class);
        };
    }

    /**
     * @param expectedRevision what the person has seen
     */
    public static TransitionCheck judge(Alert alert, LeaderChange change, int expectedRevision) {
        if (alert.revision() != expectedRevision) {
            return new TransitionCheck.Outdated(alert.revision());
        }
        var possible = possible(alert);
        return possible.contains(change.change()) ? new TransitionCheck.Allowed()
                : new TransitionCheck.Impossible(alert.state(), possible);
    }

    /**
     * As what the detector's finding is published. What people have closed stays closed,
     * unless it becomes more severe.
     */
    static Optional<Change> published(Alert alert, Change found) {
        if (alert.open()) {
            return Optional.of(found);
        }
        return found == Change.RAISED ? Optional.of(Change.REOPENED) : Optional.empty();
    }

}
