package org.respite.scoring.config;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service while something is due for half an hour and has not been done. */
final class OverdueHealth implements HealthIndicator {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Supplier<Duration> overdue;

    OverdueHealth(Supplier<Duration> overdue) {
        this.overdue = overdue;
    }

    @Override
    public Health health() {
        Duration late = overdue.get();
        return late.compareTo(LIMIT) < 0 ? Health.up().build()
                : Health.outOfService().withDetail("overdueMinutes", late.toMinutes()).build();
    }

}
