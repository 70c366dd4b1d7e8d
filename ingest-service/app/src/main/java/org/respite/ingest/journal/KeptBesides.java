package org.respite.ingest.journal;

import org.respite.ingest.security.Sender;
import reactor.core.publisher.Mono;

/** What is kept of somebody besides their journal, and goes with everything. */
@FunctionalInterface
public interface KeptBesides {

    Mono<Void> erase(Sender owner);

}
