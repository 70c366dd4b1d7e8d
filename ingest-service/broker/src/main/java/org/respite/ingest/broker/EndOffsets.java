package org.respite.ingest.broker;

import java.util.Map;
import reactor.core.publisher.Mono;

/** Where the log of check-ins ends now: partition → the offset of what comes next. */
@FunctionalInterface
public interface EndOffsets {

    /** Fails if the broker does not answer. */
    Mono<Map<Integer, Long>> now();

}
