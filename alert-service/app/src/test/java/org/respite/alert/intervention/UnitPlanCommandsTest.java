package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.intervention.Samples.LEA;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.indicator.InMemoryUnitTrees;
import org.respite.alert.intervention.UnitPlanCommands.UnitPlanned;
import org.respite.http.problem.ProblemException;
import org.respite.testsupport.SettableClock;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class UnitPlanCommandsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final PlanRequest REQUEST = new PlanRequest("time-off", "clinical lead", null, null, 5, null);

    private final Crash crash = new Crash();

    private final InMemoryUnitTrees trees = new InMemoryUnitTrees(crash);

    private final InMemoryPlans plans = new InMemoryPlans(crash);

    private final UnitPlanCommands commands = new UnitPlanCommands(trees, plans,
            new PlanPolicy(InterventionCatalogue.shipped()), new SettableClock(Lakeside.publishedAt(70)));

    @BeforeEach
    void known() {
        now(trees.keep(new Lakeside("lakeside").tree()));
    }

    @ParameterizedTest
    @ValueSource(strings = { Lakeside.CRISIS, "acute", "lakeside" })
    void aTeamADepartmentAndAllCanHaveOne(String unit) {
        assertThat(choose(unit, 0).plan().choice()).map(PlannedStep::intervention).hasValue("time-off");

        assertThat(now(commands.find("lakeside", unit)).plan().revision()).isEqualTo(1);
    }

    /** Reminders are messages about alerts. */
    @Test
    void nobodyIsRemindedOfIt() {
        choose(Lakeside.CRISIS, 0);

        assertThat(now(plans.pending("lakeside"))).isEmpty();
    }

    @Test
    void whoHasNotSeenItIsRefusedAndTheSameSaidAgainChangesNothing() {
        choose(Lakeside.CRISIS, 0);

        assertThat(choose(Lakeside.CRISIS, 0).plan().revision()).isEqualTo(1);
        assertRefused(commands.withdraw("lakeside", Lakeside.CRISIS, 0, LEA), "outdated");
        assertThat(now(commands.withdraw("lakeside", Lakeside.CRISIS, 1, LEA)).plan().choice()).isEmpty();
        assertRefused(commands.withdraw("lakeside", Lakeside.CRISIS, 2, LEA), "unknown");
    }

    @Test
    void aStepMayHaveBegunTwelveWeeksAgo() {
        assertRefused(commands.choose("lakeside", "acute", 0,
                new PlanRequest("time-off", "clinical lead", "2026-01-05", null, null, null), LEA), "invalid");
    }

    @Test
    void aUnitThatIsNotKnownHasNone() {
        StepVerifier.create(commands.find("lakeside", "elsewhere")).expectComplete().verify(TIMEOUT);
        StepVerifier.create(commands.find("seaside", "acute")).expectComplete().verify(TIMEOUT);
    }

    private UnitPlanned choose(String unit, int revision) {
        return now(commands.choose("lakeside", unit, revision, REQUEST, LEA));
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
