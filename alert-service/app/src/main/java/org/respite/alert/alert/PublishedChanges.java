package org.respite.alert.alert;

import java.util.SortedMap;
import org.respite.contract.alert.TeamAlertChanged;
import reactor.core.publisher.Mono;

/** What the world has been told, of everything there is on the topic. */
public interface PublishedChanges {

    /** Completes when everything the topic held at the start is known. */
    Mono<Void> known();

    /** All changes told of an alert, by revision. */
    SortedMap<Integer, TeamAlertChanged> of(String alert);

}
