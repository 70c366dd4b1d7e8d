package org.respite.alert.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.respite.alert.lifecycle.Alert;
import org.respite.contract.EnumWord;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * <ul>
 * <li>{@code respite.alerts.changes}, by change and severity: changes this instance has
 * published. A change that was on the topic already, as after a rebuild, is not counted
 * again. {@code undone}: people took back that they had acknowledged or acted.
 * <li>{@code respite.alerts.open}, by severity: alerts now open on the topic, the same on
 * every instance.
 * </ul>
 *
 * <pre>
 * open, all severities = opened + reopened − resolved − expired   (over all instances, for ever)
 * </pre>
 *
 * Alerts are public, so that a count of one points at a unit gives nothing away.
 */
class AlertMetrics {

    private static final String UNDONE = "undone";

    private final MeterRegistry meters;

    AlertMetrics(MeterRegistry meters, PublishedAlerts published) {
        this.meters = meters;
        for (Severity severity : Severity.values()) {
            Gauge.builder("respite.alerts.open", published, alerts -> alerts.open().getOrDefault(severity, 0))
                .tag("severity", EnumWord.of(severity))
                .register(meters);
        }
    }

    /** Counts its latest change. */
    void count(Alert alert) {
        var change = alert.undone() ? UNDONE : EnumWord.of(alert.latest().change());
        meters.counter("respite.alerts.changes", "change", change, "severity", EnumWord.of(alert.severity()))
            .increment();
    }

}
