package org.respite.alert.intervention;

import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.LeaderIdentity;
import reactor.core.publisher.Mono;

/** Says of an alert that something is done about it. */
@FunctionalInterface
interface Acting {

    /** Changes nothing where that was said before or the alert is closed. */
    Mono<Void> begin(Alert alert, LeaderIdentity by);

}
