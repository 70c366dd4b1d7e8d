package org.respite.alert.alert;

import java.util.List;
import org.respite.alert.lifecycle.Alert;
import reactor.core.publisher.Mono;

/** Tells the world what happened to alerts. */
interface AlertPublisher {

    /**
     * Tells the latest change of each alert, unless it has been told before.
     */
    Mono<Void> publish(List<Alert> alerts);

}
