package org.respite.alert.intervention;

import org.respite.alert.alert.AlertCommands;
import org.respite.alert.alert.Alerts;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.LeaderChange;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.contract.alert.TeamAlertChanged.Change;
import reactor.core.publisher.Mono;

/** Says of an alert that something is done about it. */
@FunctionalInterface
interface Acting {

    int TRIES = 3;

    /** Changes nothing where that was said before or the alert is closed. */
    Mono<Void> begin(Alert alert, LeaderIdentity by);

    /**
     * By the commands with which people change alerts. The detector may change the alert
     * at the same moment; then it is tried again.
     */
    static Acting by(AlertCommands commands, Alerts alerts) {
        return (alert, by) -> Mono.defer(() -> alerts.find(alert.id()))
            .filter(now -> now.possible().contains(Change.ACTING))
            .flatMap(now -> commands.change(now.organisation(), now.id(), now.revision(),
                    new LeaderChange.Act(by, null)))
            .retry(TRIES - 1)
            .then();
    }

}
