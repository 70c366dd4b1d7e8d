package org.respite.operations.clock;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service, with the reason, while the clock is not confirmed. */
final class ClockHealth implements HealthIndicator {

    private final CheckedClock clock;

    ClockHealth(CheckedClock clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        return clock.doubt()
            .map(reason -> Health.outOfService().withDetail("reason", reason).build())
            .orElseGet(() -> Health.up().build());
    }

}
