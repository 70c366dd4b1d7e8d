package org.respite.alert.alert;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.respite.alert.Crash;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.indicator.InMemoryHistories;
import org.respite.alert.indicator.InMemoryReleaseRanges;
import org.respite.alert.indicator.InMemoryReleases;
import org.respite.alert.lifecycle.AlertDerivation;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What the service publishes, given some releases. */
public final class DetectionRuns {

    private DetectionRuns() {
    }

    /** All changes, in the order told. */
    public static List<TeamAlertChanged> alertsOf(List<TeamIndicatorReleased> cells) {
        var crash = new Crash();
        var releaseRanges = new InMemoryReleaseRanges(crash);
        var releases = new InMemoryReleases(releaseRanges, crash);
        releases.keep(cells);
        var topic = new InMemoryTopic(crash);
        var detection = new DetectionRun(new AlertDerivation(new OrganisationDetector(DetectorSettings.standard())),
                new ReleaseWaitPolicy(Duration.ofDays(7)),
                new DetectionRun.Inputs(releases, releaseRanges, topic, Flux::empty),
                new DetectionRun.Stores(new InMemoryAcceptances(crash), new InMemoryHistories(crash),
                        new InMemoryAlerts(crash), new InMemoryDetectionStates(crash)),
                topic, new DetectionMetrics(new SimpleMeterRegistry()),
                CheckedClock.unchecked(Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC)));
        StepVerifier.create(detection.arrived(cells.getFirst().organisation(), List.of()))
            .expectComplete()
            .verify(Duration.ofSeconds(60));
        return topic.events();
    }

}
