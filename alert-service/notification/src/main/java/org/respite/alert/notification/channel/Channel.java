package org.respite.alert.notification.channel;

import java.util.List;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.OpenAlert;
import reactor.core.publisher.Mono;

/** One way of telling someone, already knowing whom. */
public interface Channel {

    /** Tries once. What goes wrong is an outcome, not an error. */
    Mono<DeliveryOutcome> send(Notification message);

    /**
     * Says again what the receiver already knows, for receivers that forget. May fail
     * quietly: it comes again.
     */
    default Mono<Void> repeat(List<OpenAlert> known) {
        return Mono.empty();
    }

}
