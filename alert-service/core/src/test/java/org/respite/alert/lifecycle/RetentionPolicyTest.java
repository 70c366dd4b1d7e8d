package org.respite.alert.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;

class RetentionPolicyTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private static final Instant CLOSED = Instant.parse("2026-01-31T12:00:00Z");

    private static final Instant OVER = Instant.parse("2027-02-28T12:00:00Z");

    private final RetentionPolicy policy = new RetentionPolicy(13);

    private final Alert acting = SampleAlerts.by(SampleAlerts.opened(50, Severity.ALERT), Change.ACTING);

    private final Alert resolved = acting.take(SampleAlerts.personal(Change.RESOLVED), CLOSED);

    @Test
    void remembersUpToTheMomentAndNotBeyond() {
        assertThat(policy.kept(resolved, OVER.minus(MOMENT))).isEqualTo(resolved);
        assertThat(policy.kept(resolved, OVER)).isNotEqualTo(resolved);
    }

    @Test
    void forgetsWhoAndWhyAndNothingElse() {
        var kept = policy.kept(resolved, OVER);

        assertThat(kept.history()).filteredOn(AlertChange::personal)
            .hasSize(2)
            .extracting(AlertChange::deed)
            .containsOnly(Attribution.FORGOTTEN);
        assertThat(kept.steps()).extracting(Alert::event)
            .isEqualTo(resolved.steps().stream().map(Alert::event).toList());
        assertThat(kept.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(kept.version()).isEqualTo(resolved.version());
        assertThat(policy.kept(kept, OVER)).isEqualTo(kept);
    }

    @Test
    void remembersWhileAnAlertIsOpenHoweverOld() {
        assertThat(policy.kept(acting, CLOSED.plus(Duration.ofDays(3650)))).isEqualTo(acting);
    }

    @Test
    void countsFromTheLastClosing() {
        var again = resolved.take(SampleAlerts.personal(Change.REOPENED), CLOSED.plus(Duration.ofDays(30)))
            .take(SampleAlerts.personal(Change.ACKNOWLEDGED), CLOSED.plus(Duration.ofDays(31)))
            .take(SampleAlerts.personal(Change.RESOLVED), CLOSED.plus(Duration.ofDays(32)));

        assertThat(policy.kept(again, OVER)).isEqualTo(again);
        assertThat(policy.kept(again, OVER.plus(Duration.ofDays(35)))).isNotEqualTo(again);
    }

    @Test
    void anAlertThatIsOpenedAgainLaterGoesOnFromWhatIsLeft() {
        var again = policy.kept(resolved, OVER).take(SampleAlerts.personal(Change.REOPENED), OVER);

        assertThat(again.revision()).isEqualTo(resolved.revision() + 1);
        assertThat(again.latest().deed()).isEqualTo(new Attribution(SampleAlerts.LEA, null));
    }

    @Test
    void forgetsEachAcceptanceInItsTurn() {
        var old = new Acceptance("crisis", 50, false, CLOSED,
                new Attribution(SampleAlerts.LEA, "the task is another one"));
        var recent = new Acceptance("crisis", 51, true, CLOSED.plus(MOMENT), new Attribution(SampleAlerts.LEA, null));
        var known = new Acceptances("lakeside", 51, List.of(old, recent), 4L);

        var kept = policy.kept(known, OVER);

        assertThat(kept.all()).containsExactly(new Acceptance("crisis", 50, false, CLOSED, Attribution.FORGOTTEN),
                recent);
        assertThat(kept.unitsAt(50)).isEqualTo(known.unitsAt(50));
        assertThat(kept.version()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, 0, 5, 61 })
    void refusesWhatIsNoTimeToRemember(int months) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionPolicy(months))
            .withMessage("respite.alert.retention.months: " + months + " (expected: 6..60)");
    }

}
