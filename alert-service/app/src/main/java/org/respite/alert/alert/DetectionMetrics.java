package org.respite.alert.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.alert.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code respite.releases.waiting}: fortnights of which something has been released but
 * that have not been judged, over all organisations. 0 a moment after each publication;
 * if it stays above, a cell is missing or cannot be read and its organisation's alerts
 * stand still. {@code respite.releases.incomplete}: fortnights that were judged without
 * cells that could not be read for too long; each is told in the log as well.
 */
class DetectionMetrics {

    private static final Logger log = LoggerFactory.getLogger(DetectionMetrics.class);

    private final Counter incomplete;

    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    DetectionMetrics(MeterRegistry meters) {
        Gauge.builder("respite.releases.waiting", this, DetectionMetrics::waiting).register(meters);
        this.incomplete = meters.counter("respite.releases.incomplete");
    }

    /** Nothing to tell of one that was complete. */
    void judged(Release release) {
        var gap = release.gap();
        if (gap == null) {
            return;
        }
        incomplete.increment();
        log.atWarn()
            .addKeyValue("organisation", release.id().organisation())
            .addKeyValue("fortnight", release.id().period())
            .addKeyValue("cells", gap.cells())
            .log("a release was judged without cells that cannot be read");
    }

    void waiting(String organisation, int fortnights) {
        waiting.put(organisation, fortnights);
    }

    private int waiting() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

}
