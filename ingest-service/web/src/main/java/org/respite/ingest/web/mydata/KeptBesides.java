package org.respite.ingest.web.mydata;

import reactor.core.publisher.Mono;

/** What is kept of somebody besides their journal, and goes with everything. */
@FunctionalInterface
public interface KeptBesides {

    /** All of it; nothing happens if there is nothing. */
    Mono<Void> erase(String organisation, String subject);

}
