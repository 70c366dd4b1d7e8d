package org.respite.ingest.roster;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells that the roster in force is not the one of the file. Check-ins are taken all the
 * same, so the service is ready and not down.
 */
final class RosterHealth implements HealthIndicator {

    private static final Status OUTDATED = new Status("OUTDATED", "the roster file cannot be followed");

    private final RosterRegistry rosters;

    RosterHealth(RosterRegistry rosters) {
        this.rosters = rosters;
    }

    @Override
    public Health health() {
        return rosters.refusal()
            .map(refusal -> Health.status(OUTDATED).withDetail("file", refusal).build())
            .orElseGet(() -> Health.up().build());
    }

}
