package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.intervention.Samples.LEA;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.alert.InMemoryAcceptances;
import org.respite.alert.alert.InMemoryAlerts;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.alert.lifecycle.RetentionPolicy;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.alert.notification.LeaderNames;
import org.respite.contract.alert.TeamAlertChanged.Change;
import reactor.core.publisher.Mono;

class NamesInPlansTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private static final PlannedStep NOTED = new PlannedStep("time-off", "clinical lead", Samples.START_ON,
            Samples.START_ON.plusWeeks(12), 5, "two more days each", null);

    private final InMemoryPlans plans = new InMemoryPlans(new Crash());

    private final InMemoryAlerts alerts = new InMemoryAlerts(new Crash());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final NameRetention retention = new NameRetention(new RetentionPolicy(13), plans, alerts,
            new InMemoryAcceptances(new Crash()), LeaderNames.NONE, new RetentionMetrics(meters));

    private final Alert acting = SampleAlerts.by(Samples.alert(), Change.ACTING);

    private final Alert resolved = SampleAlerts.by(acting, Change.RESOLVED);

    private final Instant closed = resolved.latest().at();

    @BeforeEach
    void plan() {
        now(alerts.keepFrom(null, acting));
        now(plans.keep(Plan.none(acting.id(), "lakeside", acting.unit()).choose(NOTED, acting.latest().at(), LEA)));
    }

    @Test
    void whoAndWhyAreForgottenAfterTheClosingAndTheRoleStays() {
        now(alerts.keepFrom(acting, resolved));

        now(retention.inPlans("lakeside", closed.plus(YEAR)));
        assertThat(entry(0).by()).isEqualTo(LEA);
        now(retention.inPlans("lakeside", closed.plus(YEAR.multipliedBy(2))));
        now(retention.inPlans("lakeside", closed.plus(YEAR.multipliedBy(2))));

        assertThat(entry(0).by()).isNull();
        assertThat(entry(0).choice()).isEqualTo(NOTED.withoutNote());
        assertThat(NOTED.withoutNote().ownerRole()).isEqualTo("clinical lead");
        assertThat(meters.get("respite.retention.forgotten").tag("of", "plan").counter().count()).isEqualTo(1);
    }

    /** There is no alert whose closing could be waited for. */
    @Test
    void ofAPlanWithoutAnAlertEachDecisionCountsForItself() {
        var id = Plan.idOf("lakeside", "acute");
        now(plans.keep(Plan.none(id, "lakeside", "acute").choose(NOTED, closed, LEA)));

        now(retention.inPlans("lakeside", closed.plus(YEAR)));
        assertThat(by(id)).isEqualTo(LEA);
        now(retention.inPlans("lakeside", closed.plus(YEAR.multipliedBy(2))));
        assertThat(by(id)).isNull();
    }

    private @Nullable LeaderIdentity by(String plan) {
        return plans.find(plan).blockOptional().orElseThrow().history().getFirst().by();
    }

    @Test
    void thePlanOfAnOpenAlertIsRemembered() {
        now(retention.inPlans("lakeside", closed.plus(YEAR.multipliedBy(5))));

        assertThat(entry(0)).isEqualTo(new Plan.Entry(1, acting.latest().at(), LEA, NOTED));
    }

    @Test
    void whatWasDecidedAfterTheClosingIsRememberedForAsLong() {
        now(alerts.keepFrom(acting, resolved));
        now(plans.keep(stored().withdraw(closed.plus(YEAR), LEA)));

        now(retention.inPlans("lakeside", closed.plus(YEAR.multipliedBy(2))));

        assertThat(entry(0).by()).isNull();
        assertThat(entry(1).by()).isEqualTo(LEA);
    }

    private Plan.Entry entry(int i) {
        return stored().history().get(i);
    }

    private Plan stored() {
        return Objects.requireNonNull(plans.find(acting.id()).block(Duration.ofSeconds(60)));
    }

    private static void now(Mono<?> mono) {
        mono.block(Duration.ofSeconds(60));
    }

}
