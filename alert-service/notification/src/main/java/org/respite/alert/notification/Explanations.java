package org.respite.alert.notification;

import org.respite.contract.alert.TeamAlertChanged;
import reactor.core.publisher.Mono;

/** Knows why an alert is as it is, in the words that leaders read on the page. */
@FunctionalInterface
public interface Explanations {

    /**
     * In a few sentences, from released figures alone; nothing for an alert that is known
     * from the topic alone.
     */
    Mono<String> of(TeamAlertChanged change);

}
