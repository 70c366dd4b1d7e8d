package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.intervention.Samples.LEA;
import static org.respite.alert.intervention.Samples.START_ON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.alert.InMemoryAlerts;
import org.respite.alert.indicator.InMemoryReleaseRanges;
import org.respite.alert.indicator.InMemoryUnitTrees;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.testsupport.SettableClock;
import reactor.core.publisher.Mono;

class ReviewReminderRunTest {

    private static final LocalDate REVIEW_ON = START_ON.plusWeeks(12);

    private final Crash crash = new Crash();

    private final InMemoryPlans plans = new InMemoryPlans(crash);

    private final InMemoryAlerts alerts = new InMemoryAlerts(crash);

    private final InMemoryReleaseRanges releaseRanges = new InMemoryReleaseRanges(crash);

    private final InMemoryUnitTrees trees = new InMemoryUnitTrees(crash);

    private final SettableClock clock = new SettableClock(Instant.EPOCH);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** A registry holds what it measures only weakly. */
    private final SkippedOrganisations skipped = new SkippedOrganisations("reviews", meters);

    private final Alert alert = Samples.alert();

    /** One message an id, as the outbox has it. */
    private final Set<String> outbox = new LinkedHashSet<>();

    private boolean sender = true;

    private int asked;

    private ReviewReminderRun reminders = reminders();

    @BeforeEach
    void plan() {
        now(alerts.keep(alert, true));
        now(trees.keep(new Lakeside("lakeside").tree()));
        now(releaseRanges.widen(Set.of(ReleaseId.ofFortnight("lakeside", Samples.OPENED))));
        now(plans.keep(none().choose(Samples.choice(), Instant.EPOCH, LEA)));
    }

    @Test
    void remindsOnTheDayOfTheReviewAndOnce() {
        at(REVIEW_ON.minusDays(1));
        assertThat(outbox).isEmpty();

        at(REVIEW_ON);
        at(REVIEW_ON);
        reminders = reminders();
        at(REVIEW_ON.plusDays(1));

        assertThat(outbox).containsExactly(alert.id() + " 1");
        assertThat(asked).isEqualTo(1);
        assertThat(now(plans.find(alert.id())).remindedAt()).isPresent();
        assertThat(now(plans.pending("lakeside"))).isEmpty();
        assertThat(meters.counter("respite.reviews.reminded").count()).isEqualTo(1);
    }

    @Test
    void theDayBeginsInTheOrganisationsZone() {
        clock.set(REVIEW_ON.minusDays(1));
        now(new ReviewReminderRun(releaseRanges, trees, alerts, plans, this::remind, new ReviewMetrics(meters), skipped,
                Clock.offset(clock, Duration.ofHours(11).plusMinutes(30)))
            .remind());

        // 23:30 UTC is past midnight in Berlin.
        assertThat(outbox).hasSize(1);
    }

    @Test
    void aChangedPlanIsRemindedOfOnItsOwnDayAndNotOnTheOld() {
        var later = new PlannedStep("time-off", "clinical lead", START_ON, REVIEW_ON.plusWeeks(4), null, null, null);
        now(plans.keep(now(plans.find(alert.id())).choose(later, Instant.EPOCH, LEA)));

        at(REVIEW_ON);
        assertThat(outbox).isEmpty();
        at(REVIEW_ON.plusWeeks(4));

        assertThat(outbox).containsExactly(alert.id() + " 2");
    }

    @Test
    void aWithdrawnPlanIsForgotten() {
        now(plans.keep(now(plans.find(alert.id())).withdraw(Instant.EPOCH, LEA)));

        at(REVIEW_ON);

        assertThat(outbox).isEmpty();
        assertThat(now(plans.pending("lakeside"))).isEmpty();
    }

    @Test
    void whatIsNotTheSenderLeavesItToTheOneThatIs() {
        sender = false;
        at(REVIEW_ON);

        assertThat(outbox).isEmpty();
        assertThat(meters.get("respite.reviews.due").gauge().value()).isEqualTo(1);

        sender = true;
        at(REVIEW_ON);

        assertThat(outbox).hasSize(1);
        assertThat(meters.get("respite.reviews.due").gauge().value()).isZero();
    }

    @Test
    void anOrganisationThatCannotBeReadKeepsNoOtherFromIt() {
        for (var other : List.of("a-broken", "z-broken")) {
            now(trees.keep(new Lakeside(other).tree()));
            now(releaseRanges.widen(Set.of(ReleaseId.ofFortnight(other, Samples.OPENED))));
            plans.cannotRead(other);
        }

        at(REVIEW_ON);

        assertThat(outbox).containsExactly(alert.id() + " 1");
        assertThat(meters.get("respite.organisations.skipped").gauge().value()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 3 })
    void isToldOnceWhereverACrashCutsIn(int writes) {
        clock.set(REVIEW_ON);
        crash.after(writes);
        reminders.remind().onErrorComplete().block(Duration.ofSeconds(60));
        crash.over();
        reminders = reminders();

        at(REVIEW_ON);
        at(REVIEW_ON.plusDays(1));

        assertThat(outbox).containsExactly(alert.id() + " 1");
        assertThat(now(plans.pending("lakeside"))).isEmpty();
    }

    private void at(LocalDate day) {
        clock.set(day);
        now(reminders.remind());
    }

    private ReviewReminderRun reminders() {
        return new ReviewReminderRun(releaseRanges, trees, alerts, plans, this::remind, new ReviewMetrics(meters),
                skipped, clock);
    }

    private Mono<Boolean> remind(TeamAlertChanged told, UnitTreePublished units, int plan) {
        asked++;
        if (sender) {
            outbox.add(told.alert() + " " + plan);
        }
        return Mono.just(sender);
    }

    private Plan none() {
        return Plan.none(alert.id(), "lakeside", alert.unit());
    }

    @SuppressWarnings("NullAway")
    private static <T> T now(Mono<T> mono) {
        return mono.block(Duration.ofSeconds(60));
    }

}
