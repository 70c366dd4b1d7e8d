package org.respite.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside.Step;
import org.respite.alert.Lakeside;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.indicator.InMemoryHistories;
import org.respite.alert.indicator.InMemoryReleaseRanges;
import org.respite.alert.indicator.InMemoryReleases;
import org.respite.alert.lifecycle.AlertDerivation;
import org.respite.alert.lifecycle.Attribution;
import org.respite.alert.lifecycle.DetectionState;
import org.respite.alert.lifecycle.Note;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.alert.lifecycle.UsualLevelNow;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class UsualLevelAcceptanceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC);

    private static final Step LASTING = new Step(70, 200, 25);

    private static final Note NOTE = new Note("the team's task is another one since spring");

    private final Lakeside lakeside = new Lakeside("lakeside");

    private final InMemoryAcceptances ledger = new InMemoryAcceptances(new Crash());

    private final InMemoryTopic topic = new InMemoryTopic(new Crash());

    private final Service service = new Service();

    @Test
    void canOnlyBeAcceptedAfterHalfAYear() {
        service.judge(60, 80);
        assertThat(service.now().present()).isNull();
        refuses(service.accept(service.now().version()), "conflict");

        service.judge(81, 85);

        assertThat(service.now().present()).isBetween(60.0, 70.0);
        assertThat(service.now().usual()).isBetween(36.0, 44.0);
    }

    @Test
    void theAcceptedLevelIsTheUsualOneFromTheNextReleaseOn() {
        service.judge(60, 85);

        var after = Objects.requireNonNull(service.accept(service.now().version()).block(TIMEOUT));

        assertThat(after.accepted()).isTrue();
        assertThat(after.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.fortnight()).isEqualTo(86);
            assertThat(decision.deed()).isEqualTo(new Attribution(SampleAlerts.LEA, NOTE.text()));
            assertThat(decision.at()).isEqualTo(CLOCK.instant());
        });
        assertThat(topic.events()).extracting(TeamAlertChanged::change).doesNotContain(Change.RESOLVED);
        service.judge(86, 92);
        assertThat(service.now().usual()).isBetween(60.0, 70.0);
        assertThat(topic.events()).extracting(TeamAlertChanged::change).contains(Change.RESOLVED);
    }

    @Test
    void judgingAgainWithTheSameAcceptancesGivesTheSameAlerts() {
        service.judge(60, 85);
        service.accept(service.now().version()).block(TIMEOUT);
        service.judge(86, 92);
        var told = topic.events();

        var rebuilt = new Service();
        rebuilt.judge(60, 92);

        assertThat(rebuilt.alerts.all()).isEqualTo(service.alerts.all());
        assertThat(rebuilt.detectionState().detector()).isEqualTo(service.detectionState().detector());
        assertThat(topic.events()).isEqualTo(told);
    }

    @Test
    void nobodyIsSlippedInBehindARelease() {
        service.judge(60, 85);
        var seen = service.now().version();
        service.judge(86, 86);

        refuses(service.accept(seen), "outdated");
    }

    @Test
    void aSecondLeaderIsToldThatItHasBeenDecided() {
        service.judge(60, 85);
        var seen = service.now().version();
        service.accept(seen).block(TIMEOUT);

        refuses(service.accept(seen), "outdated");
        refuses(service.accept(service.now().version()), "conflict");
    }

    @Test
    void canBeTakenBackUntilItCounts() {
        service.judge(60, 85);
        service.accept(service.now().version()).block(TIMEOUT);

        var withdrawn = Objects.requireNonNull(service.withdraw().block(TIMEOUT));

        assertThat(withdrawn.accepted()).isFalse();
        assertThat(withdrawn.decisions()).hasSize(2);
        refuses(service.withdraw(), "conflict");
        service.judge(86, 92);
        assertThat(topic.events()).extracting(TeamAlertChanged::change).doesNotContain(Change.RESOLVED);
    }

    private static void refuses(Mono<UsualLevelNow> command, String problem) {
        StepVerifier.create(command).expectErrorMessage("urn:respite:problem:" + problem).verify(TIMEOUT);
    }

    /** A store of its own beside the shared ledger and topic. */
    private final class Service {

        private final InMemoryReleaseRanges releaseRanges = new InMemoryReleaseRanges(new Crash());

        private final InMemoryReleases releases = new InMemoryReleases(releaseRanges, new Crash());

        private final InMemoryAlerts alerts = new InMemoryAlerts(new Crash());

        private final InMemoryDetectionStates detectionStates = new InMemoryDetectionStates(new Crash());

        private final OrganisationDetector detector = new OrganisationDetector(DetectorSettings.standard());

        private final UsualLevelAcceptance acceptance = new UsualLevelAcceptance(detector, detectionStates, ledger,
                CLOCK);

        private final DetectionRun detection = new DetectionRun(new AlertDerivation(detector),
                new ReleaseWaitPolicy(TIMEOUT), new DetectionRun.Inputs(releases, releaseRanges, topic, Flux::empty),
                new DetectionRun.Stores(ledger, new InMemoryHistories(new Crash()), alerts, detectionStates), topic,
                new DetectionMetrics(new SimpleMeterRegistry()), CheckedClock.unchecked(CLOCK));

        void judge(int first, int last) {
            releases.keep(lakeside.releases(first, last, LASTING));
            StepVerifier.create(detection.arrived(lakeside.id(), List.of())).expectComplete().verify(TIMEOUT);
        }

        UsualLevelNow now() {
            return Objects.requireNonNull(acceptance.find(lakeside.id(), Lakeside.CRISIS).block(TIMEOUT));
        }

        Mono<UsualLevelNow> accept(String version) {
            return acceptance.accept(lakeside.id(), Lakeside.CRISIS, version, SampleAlerts.LEA, NOTE);
        }

        Mono<UsualLevelNow> withdraw() {
            return acceptance.withdraw(lakeside.id(), Lakeside.CRISIS, now().version(), SampleAlerts.LEA);
        }

        DetectionState detectionState() {
            Map<String, DetectionState> all = detectionStates.all();
            return Objects.requireNonNull(all.get(lakeside.id()));
        }

    }

}
