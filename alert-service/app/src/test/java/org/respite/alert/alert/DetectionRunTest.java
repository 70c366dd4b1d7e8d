package org.respite.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.Lakeside.Step;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.release.CellBatch;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.indicator.TeamIndicatorReleased;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DetectionRunTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Step RISE = new Step(70, 75, 25);

    private final Lakeside lakeside = new Lakeside("lakeside");

    @Test
    void judgesEveryCompleteReleaseOnceAndInOrder() {
        var service = new InMemoryDetection();
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
    void aReleaseThatIsHandedOverIsNotReadAgain() {
        var service = new InMemoryDetection();
        var detection = service.detectionRun(service.topic);
        var byValue = lakeside.releases(60, 79, RISE)
            .stream()
            .collect(Collectors.groupingBy(TeamIndicatorReleased::period, TreeMap::new, Collectors.toList()));

        byValue.values().forEach(cells -> {
            service.receive(cells);
            var complete = List.copyOf(CellBatch.of(cells, Map.of()).releases().values());
            StepVerifier.create(detection.arrived("lakeside", complete)).expectComplete().verify(TIMEOUT);
        });

        var read = new InMemoryDetection();
        read.concludeOneByOne(lakeside.releases(60, 79, RISE), read.detectionRun(read.topic));
        assertThat(service.image()).isEqualTo(read.image());
        assertThat(service.waiting()).isZero();
        assertThat(service.releases.reads()).isZero();
        assertThat(service.detectionStates.reads()).isEqualTo(byValue.size());
    }

    @Test
    void whatIsHandedOverTakesItsPlaceBehindWhatWaited() {
        var service = new InMemoryDetection();
        var cells = lakeside.releases(60, 62, Step.NONE);
        service.receive(cells);
        var last = CellBatch.of(cells, Map.of()).releases().get(ReleaseId.ofFortnight("lakeside", 62));

        StepVerifier.create(service.detectionRun(service.topic).arrived("lakeside", List.of(last)))
            .expectComplete()
            .verify(TIMEOUT);

        assertThat(service.fortnight()).isEqualTo(62);
        assertThat(service.releases.reads()).isEqualTo(1);
    }

    @Test
    void aReleaseThatLacksACellMakesTheLaterOnesWait() {
        var service = new InMemoryDetection();
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
    void aCrashAnywhereLeavesNoTrace() {
        var undisturbed = new InMemoryDetection();
        undisturbed.receive(lakeside.releases(60, 79, RISE));
        undisturbed.conclude();

        for (int writes = 0; writes < undisturbed.writes(); writes++) {
            var service = new InMemoryDetection();
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
        var alone = new InMemoryDetection();
        alone.receive(lakeside.releases(60, 79, RISE));
        alone.conclude();
        var service = new InMemoryDetection();
        service.receive(lakeside.releases(60, 79, RISE));
        var overtaken = new AtomicBoolean();
        var detection = service.detectionRun(changed -> service.topic.publish(changed)
            .then(Mono.defer(() -> changed.isEmpty() || overtaken.getAndSet(true) ? Mono.empty()
                    : service.detectionRun(service.topic).arrived("lakeside", List.of()))));

        StepVerifier.create(detection.arrived("lakeside", List.of())).expectComplete().verify(TIMEOUT);

        assertThat(overtaken).isTrue();
        assertThat(service.image()).isEqualTo(alone.image());
    }

    @Test
    void releasesThatWaitedForEachOtherMeanTheSameAsOneByOne() {
        var inRuns = new InMemoryDetection();
        inRuns.receive(lakeside.releases(60, 79, RISE));
        var oneByOne = new InMemoryDetection();

        inRuns.conclude();
        oneByOne.concludeOneByOne(lakeside.releases(60, 79, RISE), oneByOne.detectionRun(oneByOne.topic));

        assertThat(inRuns.image()).usingRecursiveComparison()
            .ignoringFieldsMatchingRegexes("detectionStates.*version")
            .isEqualTo(oneByOne.image());
        assertThat(inRuns.writes()).isLessThan(oneByOne.writes() / 2);
    }

    @Test
    void aPersonInBetweenMakesTheDetectorTakeItsStepAgain() {
        var service = new InMemoryDetection();
        var interrupted = new InterruptedAlerts(service.alerts, service.topic);

        service.concludeOneByOne(lakeside.releases(60, 79, RISE), service.detectionRun(service.topic, interrupted));

        assertThat(interrupted.interrupted()).isTrue();
        assertThat(service.topic.events()).extracting(TeamAlertChanged::change)
            .startsWith(Change.OPENED, Change.ACKNOWLEDGED)
            .endsWith(Change.RESOLVED);
        assertThat(service.topic.events()).extracting(TeamAlertChanged::revision).doesNotHaveDuplicates().isSorted();
        assertThat(service.alerts.all().values()).singleElement()
            .satisfies(alert -> assertThat(alert.steps()).extracting(Alert::event).isEqualTo(service.topic.events()));
    }

}
