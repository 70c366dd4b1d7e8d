package org.respite.ingest.journal;

import java.util.Map;
import reactor.core.publisher.Mono;

/** Where the log of check-ins ends now: partition → the offset of what comes next. */
@FunctionalInterface
interface LogEnds {

    Mono<Map<Integer, Long>> now();

}
