package org.respite.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertState;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class AlertCommandsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-30T09:00:00.123456Z"), ZoneOffset.UTC);

    private final Crash broker = new Crash();

    private final InMemoryAlerts alerts = new InMemoryAlerts(new Crash());

    private final InMemoryTopic topic = new InMemoryTopic(broker);

    private final AlertCommands commands = new AlertCommands(alerts, topic, topic, CLOCK);

    private final Alert open = SampleAlerts.opened(70, Severity.ALERT);

    @Test
    void writesDownAndTellsWhatAPersonDid() {
        keep(open);

        var changed = change(1, Change.ACKNOWLEDGED);

        assertThat(changed.state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(changed.latest().at()).isEqualTo("2026-09-30T09:00:00.123Z");
        assertThat(alerts.all()).containsEntry(open.id(), changed);
        assertThat(topic.events()).extracting(TeamAlertChanged::id).containsExactly(open.id() + "/1", open.id() + "/2");
    }

    @Test
    void ofManyAtOnceExactlyOneWins() {
        keep(open);

        var outcomes = IntStream.range(0, 16)
            .mapToObj(leader -> attempt().subscribeOn(Schedulers.boundedElastic()))
            .toList();

        StepVerifier.create(Flux.merge(outcomes).collectList()).assertNext(all -> {
            assertThat(all).filteredOn("done"::equals).hasSize(1);
            assertThat(all).filteredOn("urn:respite:problem:outdated"::equals).hasSize(15);
        }).expectComplete().verify(TIMEOUT);
        assertThat(topic.events()).hasSize(2);
    }

    private Mono<String> attempt() {
        return commands.change("lakeside", open.id(), 1, SampleAlerts.personal(Change.ACTING))
            .map(done -> "done")
            .onErrorResume(ProblemException.class, problem -> Mono.just(String.valueOf(problem.getMessage())));
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() {
        keep(open);

        refuses(1, Change.RESOLVED, "conflict");
        refuses(2, Change.ACKNOWLEDGED, "outdated");
        StepVerifier.create(commands.change("elsewhere", open.id(), 1, SampleAlerts.personal(Change.ACTING)))
            .expectComplete()
            .verify(TIMEOUT);
        assertThat(topic.events()).isEmpty();
    }

    @Test
    void waitsUntilARebuiltAlertIsWhereTheTopicIs() {
        topic.publish(SampleAlerts.by(open, Change.ACKNOWLEDGED).steps()).subscribe();
        keep(open);

        refuses(1, Change.ACTING, "unavailable");
    }

    @Test
    void publishesLaterWhatTheBrokerDidNotTakeAtOnce() {
        keep(open);
        broker.after(0);

        assertThat(change(1, Change.ACKNOWLEDGED).revision()).isEqualTo(2);
        assertThat(topic.events()).isEmpty();
        broker.over();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(topic.events()).hasSize(2));
    }

    @Test
    void aRestartRepairsWhatACrashLeftBetweenStoreAndTopic() {
        keep(open);
        broker.after(0);
        change(1, Change.ACKNOWLEDGED);
        commands.close();
        broker.over();

        StepVerifier.create(restarted().arrived("lakeside", List.of())).expectComplete().verify(TIMEOUT);

        assertThat(topic.events()).extracting(TeamAlertChanged::change)
            .containsExactly(Change.OPENED, Change.ACKNOWLEDGED);
    }

    @Test
    void aRestartTakesBackWhatTheStoreHasLost() {
        topic.publish(SampleAlerts.by(open, Change.ACKNOWLEDGED).steps()).subscribe();
        keep(open);

        StepVerifier.create(restarted().arrived("lakeside", List.of())).expectComplete().verify(TIMEOUT);

        assertThat(alerts.all().values()).extracting(Alert::state).containsExactly(AlertState.ACKNOWLEDGED);
        assertThat(change(2, Change.ACTING).revision()).isEqualTo(3);
    }

    private Reconciliation restarted() {
        return new Reconciliation(alerts, topic, topic, (_, _) -> Mono.empty());
    }

    private Alert change(int revision, Change change) {
        return Objects.requireNonNull(
                commands.change("lakeside", open.id(), revision, SampleAlerts.personal(change)).block(TIMEOUT));
    }

    private void refuses(int revision, Change change, String problem) {
        StepVerifier.create(commands.change("lakeside", open.id(), revision, SampleAlerts.personal(change)))
            .expectErrorMessage("urn:respite:problem:" + problem)
            .verify(TIMEOUT);
    }

    private void keep(Alert alert) {
        StepVerifier.create(alerts.keep(alert, true)).expectComplete().verify(TIMEOUT);
    }

}
