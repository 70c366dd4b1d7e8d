package org.respite.alert.intervention;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * {@code respite.retention.forgotten} by {@code of}: documents this instance took names
 * and notes out of, of {@code alert}, {@code acceptances}, {@code plan} and
 * {@code roster}. An organisation's acceptances are one document and may count again, as
 * they grow.
 */
final class RetentionMetrics {

    private final MeterRegistry meters;

    RetentionMetrics(MeterRegistry meters) {
        this.meters = meters;
        forgotten("alert", 0);
        forgotten("acceptances", 0);
        forgotten("plan", 0);
        forgotten("roster", 0);
    }

    void forgotten(String of) {
        forgotten(of, 1);
    }

    void forgottenInRosters(long rosters) {
        forgotten("roster", rosters);
    }

    private void forgotten(String of, long documents) {
        meters.counter("respite.retention.forgotten", "of", of).increment(documents);
    }

}
