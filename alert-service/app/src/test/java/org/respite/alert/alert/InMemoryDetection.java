package org.respite.alert.alert;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.indicator.InMemoryHistories;
import org.respite.alert.indicator.InMemoryReleaseRanges;
import org.respite.alert.indicator.InMemoryReleases;
import org.respite.alert.indicator.UnreadCell;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertDerivation;
import org.respite.alert.lifecycle.DetectionState;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.release.UnitHistory;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Detection with everything that it reads and writes, in memory. */
final class InMemoryDetection {

    static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    final Crash crash = new Crash();

    final InMemoryReleaseRanges releaseRanges = new InMemoryReleaseRanges(new Crash());

    final InMemoryReleases releases = new InMemoryReleases(releaseRanges, new Crash());

    final InMemoryAcceptances acceptances = new InMemoryAcceptances(crash);

    final InMemoryHistories histories = new InMemoryHistories(crash);

    final InMemoryAlerts alerts = new InMemoryAlerts(crash);

    final InMemoryDetectionStates detectionStates = new InMemoryDetectionStates(crash);

    final InMemoryTopic topic = new InMemoryTopic(crash);

    final List<UnreadCell> unread = new ArrayList<>();

    @Nullable String doubt;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    final DetectionMetrics metrics = new DetectionMetrics(meters);

    void receive(List<TeamIndicatorReleased> cells) {
        releases.keep(cells);
    }

    void cannotRead(int fortnight, int cells, Instant since) {
        unread.clear();
        IntStream.range(0, cells).forEach(cell -> unread.add(unread("unread" + cell, fortnight, since)));
    }

    static UnreadCell unread(String id, int fortnight, Instant since) {
        return new UnreadCell(id, ReleaseId.ofFortnight("lakeside", fortnight), Lakeside.publishedAt(fortnight), since);
    }

    DetectionRun detectionRun(AlertPublisher publisher) {
        return detectionRun(publisher, alerts);
    }

    DetectionRun detectionRun(AlertPublisher publisher, Alerts alerts) {
        var policy = new AlertDerivation(new OrganisationDetector(DetectorSettings.standard()));
        return new DetectionRun(policy, new ReleaseWaitPolicy(Duration.ofDays(7)),
                new DetectionRun.Inputs(releases, releaseRanges, topic, () -> Flux.fromIterable(unread)),
                new DetectionRun.Stores(acceptances, histories, alerts, detectionStates), publisher, metrics,
                new CheckedClock(Clock.fixed(NOW, ZoneOffset.UTC), reading -> Optional.ofNullable(doubt)));
    }

    void conclude() {
        StepVerifier.create(detectionRun(topic).arrived("lakeside", List.of())).expectComplete().verify(TIMEOUT);
    }

    void concludeOneByOne(List<TeamIndicatorReleased> cells, DetectionRun detectionRun) {
        var fortnights = cells.stream()
            .collect(Collectors.groupingBy(TeamIndicatorReleased::period, TreeMap::new, Collectors.toList()));
        fortnights.values().forEach(fortnight -> {
            receive(fortnight);
            StepVerifier.create(detectionRun.arrived("lakeside", List.of())).expectComplete().verify(TIMEOUT);
        });
    }

    void concludeAndCrash() {
        StepVerifier.create(detectionRun(topic).arrived("lakeside", List.of()))
            .expectErrorMessage("crashed")
            .verify(TIMEOUT);
    }

    int writes() {
        return crash.writes();
    }

    int fortnight() {
        return detectionStates.all().values().iterator().next().fortnight();
    }

    double waiting() {
        return meters.get("respite.releases.waiting").gauge().value();
    }

    Image image() {
        return new Image(alerts.all(), detectionStates.all(), histories.all(), topic.events());
    }

    record Image(Map<String, Alert> alerts, Map<String, DetectionState> detectionStates,
            Map<String, UnitHistory> histories, List<TeamAlertChanged> told) {
    }

}
