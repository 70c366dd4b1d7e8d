package org.respite.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.Lakeside.Step;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.indicator.Histories.History;
import org.respite.alert.indicator.InMemoryHistories;
import org.respite.alert.indicator.InMemoryReleases;
import org.respite.alert.indicator.InMemorySpans;
import org.respite.alert.indicator.ReleaseId;
import org.respite.alert.indicator.UnreadCell;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DetectionDeskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Step RISE = new Step(70, 75, 25);

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(7));

    private final Lakeside lakeside = new Lakeside("lakeside");

    @Test
    void judgesEveryCompleteReleaseOnceAndInOrder() {
        var service = new Service();
        service.receive(lakeside.releases(60, 79, RISE));

        service.conclude();
        int writes = service.writes();
        service.conclude();

        assertThat(service.fortnight()).isEqualTo(79);
        assertThat(service.topic.events()).extracting(TeamAlertChanged::change)
            .startsWith(Change.OPENED)
            .endsWith(Change.RESOLVED);
        assertThat(service.writes()).isEqualTo(writes);
    }

    @Test
    void aReleaseThatLacksACellMakesTheLaterOnesWait() {
        var service = new Service();
        var cells = lakeside.releases(60, 62, Step.NONE);
        service.receive(cells.stream().filter(cell -> cell.period() != 61).toList());
        service.conclude();
        assertThat(service.fortnight()).isEqualTo(60);
        assertThat(service.waiting()).isEqualTo(2);

        service.receive(cells);
        service.conclude();

        assertThat(service.fortnight()).isEqualTo(62);
        assertThat(service.waiting()).isZero();
    }

    @Test
    void aReleaseWithCellsNobodyCanReadIsJudgedWithoutThemAfterAWhileAndOnlyOnce() {
        var service = new Service();
        var cells = lakeside.releases(60, 62, Step.NONE);
        var unread = cells.stream().filter(cell -> cell.period() == 61).limit(2).toList();
        service.receive(cells.stream().filter(cell -> !unread.contains(cell)).toList());
        service.cannotRead(61, 2, LONG_AGO.plusSeconds(1));
        service.conclude();
        assertThat(service.fortnight()).isEqualTo(60);

        service.cannotRead(61, 2, LONG_AGO);
        service.conclude();

        assertThat(service.fortnight()).isEqualTo(62);
        assertThat(service.waiting()).isZero();
        assertThat(service.meters.counter("respite.releases.incomplete").count()).isEqualTo(1);
        var judged = service.image();
        service.receive(unread);
        service.unread.clear();
        service.conclude();
        assertThat(service.image()).isEqualTo(judged);
    }

    @Test
    void aClockThatIsOffSaysOfNoCellThatItHasBeenWaitedForLongEnough() {
        var service = new Service();
        var cells = lakeside.releases(60, 62, Step.NONE);
        var unread = cells.stream().filter(cell -> cell.period() == 61).limit(2).toList();
        service.receive(cells.stream().filter(cell -> !unread.contains(cell)).toList());
        service.cannotRead(61, 2, LONG_AGO);
        service.doubt = "eight days ahead";

        service.conclude();
        assertThat(service.fortnight()).isEqualTo(60);

        service.doubt = null;
        service.conclude();
        assertThat(service.fortnight()).isEqualTo(62);
    }

    @Test
    void aCellThatIsSimplyMissingIsWaitedForHoweverManyCannotBeRead() {
        var service = new Service();
        var cells = lakeside.releases(60, 62, Step.NONE);
        service.receive(cells.stream().filter(cell -> cell.period() != 61).toList());
        service.receive(cells.stream().filter(cell -> cell.period() == 61).skip(2).toList());
        service.cannotRead(61, 1, LONG_AGO);

        service.conclude();

        assertThat(service.fortnight()).isEqualTo(60);
        assertThat(service.waiting()).isEqualTo(2);
    }

    /**
     * A sender that is not sure sends twice, so each has a place and a note of its own.
     */
    @Test
    void aCellThatLiesOnTheTopicTwiceIsOneCell() {
        var service = new Service();
        var cells = lakeside.releases(60, 62, Step.NONE);
        var late = cells.stream().filter(cell -> cell.period() == 61).limit(2).toList();
        var read = cells.stream().filter(cell -> cell.period() == 61).skip(2).findFirst().orElseThrow();
        service.receive(cells.stream().filter(cell -> !late.contains(cell)).toList());
        service.unread.addAll(List.of(Service.unread(late.getFirst().id(), 61, LONG_AGO),
                Service.unread(late.getFirst().id(), 61, LONG_AGO), Service.unread(read.id(), 61, LONG_AGO)));

        service.conclude();
        assertThat(service.fortnight()).isEqualTo(60);
        service.receive(late.subList(1, 2));
        service.conclude();

        assertThat(service.fortnight()).isEqualTo(62);
    }

    @Test
    void aReleaseOfWhichNothingCanBeReadIsPassedOver() {
        var service = new Service();
        var cells = lakeside.releases(60, 79, RISE);
        service.receive(cells.stream().filter(cell -> cell.period() != 72).toList());
        service.cannotRead(72, 6, LONG_AGO);

        service.conclude();

        assertThat(service.fortnight()).isEqualTo(79);
        assertThat(service.topic.events()).extracting(TeamAlertChanged::change)
            .startsWith(Change.OPENED)
            .endsWith(Change.RESOLVED);
    }

    @Test
    void aCrashAnywhereLeavesNoTrace() {
        var undisturbed = new Service();
        undisturbed.receive(lakeside.releases(60, 79, RISE));
        undisturbed.conclude();

        for (int writes = 0; writes < undisturbed.writes(); writes++) {
            var service = new Service();
            service.receive(lakeside.releases(60, 79, RISE));
            service.crash.after(writes);
            service.concludeAndCrash();
            service.crash.over();
            service.conclude();

            assertThat(service.image()).as("after a crash behind write %d", writes).isEqualTo(undisturbed.image());
        }
    }

    @Test
    void anInstanceThatIsOvertakenGoesOnFromWhatTheOtherLeft() {
        var alone = new Service();
        alone.receive(lakeside.releases(60, 79, RISE));
        alone.conclude();
        var service = new Service();
        service.receive(lakeside.releases(60, 79, RISE));
        var overtaken = new AtomicBoolean();
        var desk = service.desk(changed -> service.topic.publish(changed)
            .then(Mono.defer(() -> changed.isEmpty() || overtaken.getAndSet(true) ? Mono.empty()
                    : service.desk(service.topic).arrived("lakeside"))));

        StepVerifier.create(desk.arrived("lakeside")).expectComplete().verify(PATIENCE);

        assertThat(overtaken).isTrue();
        assertThat(service.image()).isEqualTo(alone.image());
    }

    @Test
    void releasesThatWaitedForEachOtherMeanTheSameAsOneByOne() {
        var inRuns = new Service();
        inRuns.receive(lakeside.releases(60, 79, RISE));
        var oneByOne = new Service();

        inRuns.conclude();
        oneByOne.concludeOneByOne(lakeside.releases(60, 79, RISE), oneByOne.desk(oneByOne.topic));

        assertThat(inRuns.image()).usingRecursiveComparison()
            .ignoringFieldsMatchingRegexes("standings.*version")
            .isEqualTo(oneByOne.image());
        assertThat(inRuns.writes()).isLessThan(oneByOne.writes() / 2);
    }

    @Test
    void aPersonInBetweenMakesTheDetectorTakeItsStepAgain() {
        var service = new Service();
        var interrupted = new InterruptedAlerts(service.alerts, service.topic);

        service.concludeOneByOne(lakeside.releases(60, 79, RISE), service.desk(service.topic, interrupted));

        assertThat(interrupted.interrupted()).isTrue();
        assertThat(service.topic.events()).extracting(TeamAlertChanged::change)
            .startsWith(Change.OPENED, Change.ACKNOWLEDGED)
            .endsWith(Change.RESOLVED);
        assertThat(service.topic.events()).extracting(TeamAlertChanged::revision).doesNotHaveDuplicates().isSorted();
        assertThat(service.alerts.all().values()).singleElement()
            .satisfies(alert -> assertThat(alert.steps()).extracting(Alert::event).isEqualTo(service.topic.events()));
    }

    /** Everything that is read and written, in memory. */
    private static final class Service {

        private final Crash crash = new Crash();

        private final InMemorySpans spans = new InMemorySpans(new Crash());

        private final InMemoryReleases releases = new InMemoryReleases(spans, new Crash());

        private final InMemoryAcceptances acceptances = new InMemoryAcceptances(crash);

        private final InMemoryHistories histories = new InMemoryHistories(crash);

        private final InMemoryAlerts alerts = new InMemoryAlerts(crash);

        private final InMemoryStandings standings = new InMemoryStandings(crash);

        private final InMemoryTopic topic = new InMemoryTopic(crash);

        private final List<UnreadCell> unread = new ArrayList<>();

        private @Nullable String doubt;

        private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

        private final DetectionMetrics metrics = new DetectionMetrics(meters);

        void receive(List<TeamIndicatorReleased> cells) {
            releases.keep(cells);
        }

        void cannotRead(int fortnight, int cells, Instant since) {
            unread.clear();
            IntStream.range(0, cells).forEach(cell -> unread.add(unread("unread" + cell, fortnight, since)));
        }

        static UnreadCell unread(String id, int fortnight, Instant since) {
            return new UnreadCell(id, ReleaseId.ofFortnight("lakeside", fortnight), Lakeside.publishedAt(fortnight),
                    since);
        }

        DetectionDesk desk(AlertPublisher publisher) {
            return desk(publisher, alerts);
        }

        DetectionDesk desk(AlertPublisher publisher, Alerts alerts) {
            var policy = new ConclusionPolicy(new OrganisationDetector(DetectorSettings.standard()));
            return new DetectionDesk(new DetectionDesk.Policies(policy, new PatiencePolicy(Duration.ofDays(7))),
                    new DetectionDesk.Sources(releases, spans, topic, () -> Flux.fromIterable(unread)),
                    new DetectionDesk.Shelf(acceptances, histories, alerts, standings), publisher, metrics,
                    new CheckedClock(Clock.fixed(NOW, ZoneOffset.UTC), reading -> Optional.ofNullable(doubt)));
        }

        void conclude() {
            StepVerifier.create(desk(topic).arrived("lakeside")).expectComplete().verify(PATIENCE);
        }

        void concludeOneByOne(List<TeamIndicatorReleased> cells, DetectionDesk desk) {
            var fortnights = cells.stream()
                .collect(Collectors.groupingBy(TeamIndicatorReleased::period, TreeMap::new, Collectors.toList()));
            fortnights.values().forEach(fortnight -> {
                receive(fortnight);
                StepVerifier.create(desk.arrived("lakeside")).expectComplete().verify(PATIENCE);
            });
        }

        void concludeAndCrash() {
            StepVerifier.create(desk(topic).arrived("lakeside")).expectErrorMessage("crashed").verify(PATIENCE);
        }

        int writes() {
            return crash.writes();
        }

        int fortnight() {
            return standings.all().values().iterator().next().fortnight();
        }

        double waiting() {
            return meters.get("respite.releases.waiting").gauge().value();
        }

        Image image() {
            return new Image(alerts.all(), standings.all(), histories.all(), topic.events());
        }

    }

    private record Image(Map<String, Alert> alerts, Map<String, Standing> standings, Map<String, History> histories,
            List<TeamAlertChanged> told) {
    }

}
