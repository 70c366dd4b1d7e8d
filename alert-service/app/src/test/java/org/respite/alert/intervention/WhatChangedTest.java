package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.intervention.Samples.LEA;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.alert.InMemoryAlerts;
import org.respite.alert.indicator.InMemoryHistories;
import org.respite.alert.indicator.InMemoryReleaseRanges;
import org.respite.alert.indicator.InMemoryUnitRecords;
import org.respite.alert.indicator.InMemoryUnitTrees;
import org.respite.alert.intervention.WhatChangedView.DepartmentChanges;
import org.respite.alert.lifecycle.Alert;
import org.respite.contract.ContractJson;
import org.respite.testsupport.SettableClock;
import reactor.core.publisher.Mono;

class WhatChangedTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofDays(14);

    private final Crash crash = new Crash();

    private final InMemoryAlerts alerts = new InMemoryAlerts(crash);

    private final InMemoryUnitTrees trees = new InMemoryUnitTrees(crash);

    private final InMemoryPlans plans = new InMemoryPlans(crash);

    private final InMemoryHistories histories = new InMemoryHistories(crash);

    private final InMemoryReleaseRanges releaseRanges = new InMemoryReleaseRanges(crash);

    private final SettableClock clock = new SettableClock(Lakeside.publishedAt(Samples.OPENED).plusSeconds(3_600));

    private final WhatChanged whatChanged = new WhatChanged(trees, alerts, plans,
            new PlanContexts(alerts, trees, releaseRanges, histories, clock),
            InMemoryUnitRecords.of(histories, releaseRanges), InterventionCatalogue.shipped(), clock);

    private final Alert alert = Samples.alert();

    @BeforeEach
    void open() {
        now(alerts.keep(alert, true));
        now(trees.keep(new Lakeside("lakeside").tree()));
    }

    @Test
    void whatIsToldHoldsNeitherNamesNorNotesNorGoals() {
        keep(alert.id(), "secret note", true);

        var acute = acute();
        assertThat(acute.steps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("Crisis team");
            assertThat(step.title()).isEqualTo("Reweight the caseload");
            assertThat(step.ownerRole()).isEqualTo("clinical lead");
            assertThat(step.changed()).startsWith("It begins on ");
        });
        assertThat(ContractJson.MAPPER.writeValueAsString(acute)).doesNotContain("secret", "Lea Lund", "\"lea\"",
                "goal", "40 points");
    }

    @Test
    void whatIsNotToldIsNotThere() {
        keep(alert.id(), "note", false);

        assertThat(acute().steps()).isEmpty();
    }

    @Test
    void withoutAnAlertNoFiguresAreCompared() {
        keep(Plan.idOf("lakeside", Lakeside.CRISIS), "note", true);

        assertThat(acute().steps()).singleElement().satisfies(step -> {
            assertThat(step.changed()).isNull();
            assertThat(step.said()).isEmpty();
        });
    }

    @Test
    void aSilenceOfTwoWeeksIsTold() {
        clock.set(alert.latest().at().plus(PATIENCE));
        assertThat(acute().overdue()).isFalse();
        clock.set(alert.latest().at().plus(PATIENCE).plusMillis(1));
        assertThat(acute().overdue()).isTrue();

        keep(alert.id(), "note", false);
        assertThat(acute().overdue()).isTrue();
        now(plans.find(alert.id()).flatMap(plan -> plans.keep(plan.choose(step("note", true), clock.instant(), LEA))));
        assertThat(acute().overdue()).isFalse();
    }

    @Test
    void anOrganisationThatIsNotKnownHasNothing() {
        assertThat(whatChanged.of("seaside").blockOptional(TIMEOUT)).isEmpty();
    }

    private void keep(String id, String note, boolean told) {
        now(plans.keep(Plan.none(id, "lakeside", Lakeside.CRISIS).choose(step(note, told), clock.instant(), LEA)));
    }

    private static PlannedStep step(String note, boolean told) {
        return new PlannedStep("caseload-reweighting", "clinical lead", Samples.START_ON,
                Samples.START_ON.plusWeeks(12), 40, note, told ? true : null);
    }

    private DepartmentChanges acute() {
        return now(whatChanged.of("lakeside")).departments().getFirst();
    }

    @SuppressWarnings("NullAway")
    private static <T> T now(Mono<T> mono) {
        return mono.block(TIMEOUT);
    }

}
