package org.respite.alert.intervention;

import org.respite.alert.alert.AlertCommands;
import org.respite.alert.alert.Alerts;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.LeaderChange;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.contract.alert.TeamAlertChanged.Change;
import reactor.core.publisher.Mono;

/** By the commands with which people change alerts. */
final class AlertActing implements Acting {

    private static final int TRIES = 3;

    private final AlertCommands commands;

    private final Alerts alerts;

    AlertActing(AlertCommands commands, Alerts alerts) {
        this.commands = commands;
        this.alerts = alerts;
    }

    /** The detector may change the alert at the same moment; then it is tried again. */
    @Override
    public Mono<Void> begin(Alert alert, LeaderIdentity by) {
        return Mono.defer(() -> alerts.find(alert.id()))
            .filter(now -> now.possible().contains(Change.ACTING))
            .flatMap(now -> commands.change(now.organisation(), now.id(), now.revision(),
                    new LeaderChange.Act(by, null)))
            .retry(TRIES - 1)
            .then();
    }

}
