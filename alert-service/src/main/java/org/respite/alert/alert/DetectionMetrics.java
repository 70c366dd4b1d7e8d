package org.respite.alert.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code respite.releases.waiting}: fortnights of which something has been released but
 * that have not been judged, over all organisations. 0 a moment after each publication;
 * if it stays above, a cell is missing and its organisation's alerts stand still.
 */
class DetectionMetrics {

    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    DetectionMetrics(MeterRegistry meters) {
        Gauge.builder("respite.releases.waiting", this, DetectionMetrics::waiting).register(meters);
    }

    void waiting(String organisation, int fortnights) {
        waiting.put(organisation, fortnights);
    }

    private int waiting() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

}
