package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.intervention.Samples.LEA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.alert.InMemoryAlerts;
import org.respite.alert.indicator.InMemoryHistories;
import org.respite.alert.indicator.InMemoryReleaseRanges;
import org.respite.alert.indicator.InMemoryUnitTrees;
import org.respite.alert.intervention.PlanCommands.Planned;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.http.problem.ProblemException;
import org.respite.testsupport.SettableClock;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PlanCommandsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final PlanRequest REQUEST = new PlanRequest("time-off", "clinical lead", null, null, 5, null);

    private final Crash crash = new Crash();

    private final InMemoryAlerts alerts = new InMemoryAlerts(crash);

    private final InMemoryUnitTrees trees = new InMemoryUnitTrees(crash);

    private final InMemoryPlans plans = new InMemoryPlans(crash);

    private final SettableClock clock = new SettableClock(Lakeside.publishedAt(Samples.OPENED).plusSeconds(3_600));

    private final List<String> acted = new ArrayList<>();

    private final PlanCommands commands = new PlanCommands(
            new PlanContexts(alerts, trees, new InMemoryReleaseRanges(crash), new InMemoryHistories(crash), clock),
            plans, new PlanPolicy(InterventionCatalogue.shipped()),
            (alert, by) -> Mono.fromRunnable(() -> acted.add(alert.id())));

    private final Alert alert = Samples.alert();

    @BeforeEach
    void open() {
        now(alerts.keep(alert, true));
        now(trees.keep(new Lakeside("lakeside").tree()));
    }

    @Test
    void whatIsChosenIsKeptAndTheAlertIsActedOn() {
        var chosen = choose(0);

        assertThat(chosen.plan().revision()).isEqualTo(1);
        assertThat(find().choice()).hasValueSatisfying(choice -> {
            assertThat(choice.intervention()).isEqualTo("time-off");
            assertThat(choice.startOn()).isEqualTo("2026-09-23");
            assertThat(choice.reviewOn()).isEqualTo("2026-12-16");
        });
        assertThat(find().history()).singleElement().extracting(Plan.Entry::by).isEqualTo(LEA);
        assertThat(acted).containsExactly(alert.id());
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsRefused() {
        choose(0);

        assertRefused(commands.choose("lakeside", alert.id(), 0,
                new PlanRequest("role-clarity", "clinical lead", null, null, null, null), LEA), "outdated");
        assertRefused(commands.withdraw("lakeside", alert.id(), 0, LEA), "outdated");
    }

    @Test
    void theSameSaidAgainChangesNothingAndCompletesWhatAFaultCutShort() {
        choose(0);

        assertThat(choose(0).plan().revision()).isEqualTo(1);
        assertThat(acted).hasSize(2);
    }

    @Test
    void aWithdrawnPlanKeepsItsHistoryAndCanBeChosenAgain() {
        choose(0);
        now(commands.withdraw("lakeside", alert.id(), 1, LEA));

        assertThat(find().choice()).isEmpty();
        assertThat(find().history()).hasSize(2);
        assertThat(choose(2).plan().revision()).isEqualTo(3);
        assertRefused(commands.withdraw("lakeside", alert.id(), 2, LEA), "outdated");
    }

    @Test
    void nothingIsBegunAboutAClosedAlertButWhatWasBegunCanBeChanged() {
        choose(0);
        now(alerts.keep(SampleAlerts.then(alert, Samples.OPENED + 2, Change.RESOLVED), true));

        assertThat(choose(1).plan().revision()).isEqualTo(2);
        now(commands.withdraw("lakeside", alert.id(), 2, LEA));
        assertRefused(commands.choose("lakeside", alert.id(), 3, REQUEST, LEA), "conflict");
    }

    @Test
    void anAlertOfAnotherOrganisationIsUnknown() {
        StepVerifier.create(commands.find("seaside", alert.id())).expectComplete().verify(TIMEOUT);
        StepVerifier.create(commands.choose("seaside", alert.id(), 0, REQUEST, LEA)).expectComplete().verify(TIMEOUT);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertRefused(
                commands.choose("lakeside", alert.id(), 0, new PlanRequest("yoga", null, null, null, null, null), LEA),
                "invalid");
        assertRefused(commands.withdraw("lakeside", alert.id(), 0, LEA), "unknown");
    }

    private Planned choose(int revision) {
        return now(commands.choose("lakeside", alert.id(), revision, REQUEST, LEA));
    }

    private Plan find() {
        return now(commands.find("lakeside", alert.id())).plan();
    }

    private static void assertRefused(Mono<?> attempt, String kind) {
        StepVerifier.create(attempt)
            .expectErrorSatisfies(refusal -> assertThat(refusal).isInstanceOf(ProblemException.class)
                .hasMessage("urn:respite:problem:" + kind))
            .verify(TIMEOUT);
    }

    @SuppressWarnings("NullAway")
    private static <T> T now(Mono<T> mono) {
        return mono.block(TIMEOUT);
    }

}
