package org.respite.ingest.broker;

import java.util.concurrent.atomic.AtomicBoolean;
import org.respite.http.problem.SafeErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log once when the broker goes and once when it is back, instead of once a
 * record.
 */
final class OutageLog {

    private static final Logger log = LoggerFactory.getLogger(OutageLog.class);

    private final AtomicBoolean lasting = new AtomicBoolean();

    void noticed(Throwable fault) {
        if (!lasting.getAndSet(true)) {
            log.atWarn().addKeyValue("fault", SafeErrors.kind(fault)).log("broker does not acknowledge");
        }
    }

    void over() {
        // Read before written: this runs for every record.
        if (lasting.get() && lasting.getAndSet(false)) {
            log.info("broker acknowledges again");
        }
    }

}
