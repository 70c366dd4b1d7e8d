package org.respite.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class AlertArchiveTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final InMemoryAlerts alerts = new InMemoryAlerts(new Crash());

    private final AlertArchive archive = new AlertArchive(alerts);

    @Test
    void partsMakeTheWholeThoughOneIsOpenedMeanwhile() {
        keep(1, 450);
        keep(SampleAlerts.opened("elsewhere", 7, Severity.WATCH, Finding.RISE));
        List<Integer> read = new ArrayList<>();
        var last = (String) null;
        do {
            var part = all(last, 100);
            read.addAll(part.alerts().stream().map(Alert::since).toList());
            last = part.last();
            keep(SampleAlerts.opened(1_000 + read.size(), Severity.WATCH));
        }
        while (last != null);

        assertThat(read).hasSize(450).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aPartIsWhatIsReadOfMany() {
        keep(1, 1_500);

        assertThat(all(null, 10).alerts()).hasSize(10);

        assertThat(alerts.read()).isLessThanOrEqualTo(2 * AlertArchive.CHUNK);
    }

    @Test
    void whatIsRareIsNotSoughtThroughAllAtOnce() {
        keep(1, AlertArchive.MAX_LOOKED_AT + 5);

        var first = part(archive.all("lakeside", null, 10, alert -> alert.since() == 3));
        assertThat(first.alerts()).isEmpty();
        assertThat(alerts.read()).isEqualTo(AlertArchive.MAX_LOOKED_AT);
        var second = part(archive.all("lakeside", first.last(), 10, alert -> alert.since() == 3));
        assertThat(second.alerts()).hasSize(1);
        assertThat(second.last()).isNull();
    }

    @Test
    void openOnesAreOpen() {
        keep(1, 3);
        keep(SampleAlerts.then(SampleAlerts.opened(2, Severity.WATCH), 5, Change.RESOLVED));

        assertThat(part(archive.open("lakeside", null, 10, alert -> true)).alerts()).extracting(Alert::since)
            .containsExactly(3, 1);
    }

    @Test
    void oldestFirstIsAllOfThem() {
        keep(1, 250);
        StepVerifier.create(archive.oldestFirst("lakeside").map(Alert::since))
            .expectNextSequence(IntStream.rangeClosed(1, 250).boxed().toList())
            .expectComplete()
            .verify(TIMEOUT);
    }

    @Test
    void refusesToGoOnAfterWhatIsNoAlert() {
        StepVerifier.create(archive.all("lakeside", "x", 10, alert -> true))
            .expectError(ProblemException.class)
            .verify(TIMEOUT);
    }

    private AlertArchive.Part all(@Nullable String after, int limit) {
        return part(archive.all("lakeside", after, limit, alert -> true));
    }

    private static AlertArchive.Part part(Mono<AlertArchive.Part> asked) {
        return asked.blockOptional(TIMEOUT).orElseThrow();
    }

    private void keep(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(fortnight -> keep(SampleAlerts.opened(fortnight, Severity.WATCH)));
    }

    private void keep(Alert alert) {
        StepVerifier.create(alerts.keep(alert, true)).expectComplete().verify(TIMEOUT);
    }

}
