package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.alert.InMemoryAcceptances;
import org.respite.alert.alert.InMemoryAlerts;
import org.respite.alert.lifecycle.Acceptance;
import org.respite.alert.lifecycle.Acceptances;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.Attribution;
import org.respite.alert.lifecycle.RetentionPolicy;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.alert.notification.LeaderNames;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import reactor.core.publisher.Mono;

class NamesInAlertsTest {

    private static final Duration A_YEAR_AND_A_HALF = Duration.ofDays(550);

    private final InMemoryAlerts alerts = new InMemoryAlerts(new Crash());

    private final InMemoryAcceptances ledger = new InMemoryAcceptances(new Crash());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final NameRetention retention = new NameRetention(new RetentionPolicy(13), new InMemoryPlans(new Crash()),
            alerts, ledger, LeaderNames.NONE, new RetentionMetrics(meters));

    private final Alert resolved = SampleAlerts
        .by(SampleAlerts.by(SampleAlerts.opened(50, Severity.ALERT), Change.ACTING), Change.RESOLVED);

    private final Instant later = resolved.latest().at().plus(A_YEAR_AND_A_HALF);

    @Test
    void forgetsOnceAndCountsItOnce() {
        now(alerts.keepFrom(null, resolved));

        now(retention.inAlerts("lakeside", resolved.latest().at()));
        assertThat(now(alerts.find(resolved.id()))).isEqualTo(resolved);
        now(retention.inAlerts("lakeside", later));
        now(retention.inAlerts("lakeside", later));

        assertThat(now(alerts.find(resolved.id()))).isEqualTo(resolved.nameless());
        assertThat(forgotten("alert")).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatSomebodyHasJustChanged() {
        var reopened = SampleAlerts.by(resolved, Change.REOPENED);
        now(alerts.keepFrom(null, reopened));

        assertThat(now(alerts.rewrite(resolved.nameless()))).isFalse();

        assertThat(now(alerts.find(resolved.id()))).isEqualTo(reopened);
    }

    @Test
    void forgetsWhoAcceptedALevel() {
        var said = new Acceptance("crisis", 50, false, resolved.latest().at(),
                new Attribution(SampleAlerts.LEA, "why"));
        now(ledger.save(new Acceptances("lakeside", 50, List.of(said), null)));

        now(retention.inAlerts("lakeside", later));
        now(retention.inAlerts("lakeside", later));

        assertThat(now(ledger.find("lakeside")).all()).containsExactly(said.nameless());
        assertThat(forgotten("acceptances")).isEqualTo(1);
    }

    private double forgotten(String of) {
        return meters.get("respite.retention.forgotten").tag("of", of).counter().count();
    }

    @SuppressWarnings("NullAway")
    private static <T> T now(Mono<T> mono) {
        return mono.block(Duration.ofSeconds(60));
    }

}
