package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.intervention.Samples.LEA;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.alert.InMemoryAcceptances;
import org.respite.alert.alert.InMemoryAlerts;
import org.respite.alert.indicator.InMemoryReleaseRanges;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.Attribution;
import org.respite.alert.lifecycle.RetentionPolicy;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.alert.TeamAlertChanged.Change;
import reactor.core.publisher.Mono;

class RetentionRunTest {

    private static final RetentionPolicy POLICY = new RetentionPolicy(13);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final InMemoryPlans plans = new InMemoryPlans(new Crash());

    private final InMemoryAlerts alerts = new InMemoryAlerts(new Crash());

    private final InMemoryReleaseRanges releaseRanges = new InMemoryReleaseRanges(new Crash());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** A registry holds what it measures only weakly. */
    private final SkippedOrganisations skipped = new SkippedOrganisations("retention", meters);

    private final AtomicInteger rosters = new AtomicInteger();

    private final Alert resolved = SampleAlerts.by(SampleAlerts.by(Samples.alert(), Change.ACTING), Change.RESOLVED);

    @BeforeEach
    void keep() {
        now(alerts.keepFrom(null, resolved));
        now(plans.keep(Plan.none(resolved.id(), "lakeside", resolved.unit())
            .choose(Samples.choice(), resolved.latest().at(), LEA)));
        now(releaseRanges.widen(Set.of(ReleaseId.ofFortnight("lakeside", Samples.OPENED))));
    }

    @Test
    void anOrganisationThatCannotBeReadKeepsNoOtherFromBeingForgotten() {
        unreadable("a-broken");
        unreadable("z-broken");

        now(retention().forget());

        assertThat(plan().history().getFirst().by()).isNull();
        assertThat(rosters).hasValue(1);
        assertThat(meters.get("respite.organisations.skipped").gauge().value()).isEqualTo(2);
    }

    @Test
    void plansThatCannotBeReadKeepNoAlertsFromIt() {
        unreadable("lakeside");

        now(retention().forget());

        assertThat(now(alerts.find(resolved.id())).latest().deed()).isEqualTo(new Attribution(null, null));
        assertThat(meters.get("respite.organisations.skipped").gauge().value()).isEqualTo(1);
    }

    private void unreadable(String organisation) {
        plans.cannotRead(organisation);
        now(releaseRanges.widen(Set.of(ReleaseId.ofFortnight(organisation, Samples.OPENED))));
    }

    private RetentionRun retention() {
        Instant later = resolved.latest().at().plus(Duration.ofDays(800));
        var names = new NameRetention(POLICY, plans, alerts, new InMemoryAcceptances(new Crash()),
                _ -> Mono.fromSupplier(() -> (long) rosters.incrementAndGet()), new RetentionMetrics(meters));
        return new RetentionRun(releaseRanges, names, skipped, Clock.fixed(later, ZoneOffset.UTC));
    }

    private Plan plan() {
        return now(plans.find(resolved.id()));
    }

    @SuppressWarnings("NullAway")
    private static <T> T now(Mono<T> mono) {
        return mono.block(TIMEOUT);
    }

}
