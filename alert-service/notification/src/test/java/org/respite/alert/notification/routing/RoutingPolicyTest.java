package org.respite.alert.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.ONCOLOGY;
import static org.respite.alert.notification.Samples.opened;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Samples;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

class RoutingPolicyTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void tellsThoseOfAUnitOfAnAlertAndThoseOfTheOrganisationOfAHighOne() {
        var policy = new RoutingPolicy(List.of(to("leaders", "oncology", null, null), to("lead", null, null, null)),
                MONTH);

        assertThat(ids(policy, rise(Severity.WATCH))).isEmpty();
        assertThat(ids(policy, rise(Severity.ALERT))).containsExactly("leaders");
        assertThat(ids(policy, rise(Severity.HIGH))).containsExactly("leaders", "lead");
    }

    @Test
    void goesByTheSubscriptionsOwnSeverity() {
        var policy = new RoutingPolicy(
                List.of(to("all", null, Severity.WATCH, null), to("worst", "oncology", Severity.HIGH, null)), MONTH);

        assertThat(ids(policy, rise(Severity.WATCH))).containsExactly("all");
        assertThat(ids(policy, rise(Severity.ALERT))).containsExactly("all");
    }

    @Test
    void tellsADepartmentOfTheUnitsBelowItAndNobodyElse() {
        var policy = new RoutingPolicy(List.of(to("medicine", "medicine", null, null),
                to("surgery", "surgery", null, null), to("oncology-too", "oncology-too", null, null)), MONTH);

        assertThat(ids(policy, rise(Severity.HIGH))).containsExactly("medicine");
    }

    @Test
    void keepsOrganisationsApart() {
        var elsewhere = new Subscription("elsewhere", "ullevaal", null, Severity.WATCH, null, ChannelKind.EMAIL,
                "a@b.example", null);

        assertThat(ids(new RoutingPolicy(List.of(elsewhere), MONTH), rise(Severity.HIGH))).isEmpty();
    }

    @Test
    void tellsOfTheFindingsAskedForOrOfAll() {
        var policy = new RoutingPolicy(
                List.of(to("all", "oncology", null, null), to("rises", "oncology", null, Set.of(Finding.RISE)),
                        to("review", "oncology", null, Set.of(Finding.LEVEL, Finding.PARTICIPATION))),
                MONTH);

        assertThat(ids(policy, finding(Finding.RISE))).containsExactly("all", "rises");
        assertThat(ids(policy, finding(Finding.LEVEL))).containsExactly("all", "review");
        assertThat(ids(policy, finding(Finding.PARTICIPATION))).containsExactly("all", "review");
    }

    @Test
    void tellsOfAUnitThatIsInNoTreeToItselfAndTheOrganisation() {
        var policy = new RoutingPolicy(List.of(to("self", "new-ward", null, null), to("lead", null, null, null),
                to("medicine", "medicine", null, null)), MONTH);
        var change = Samples.of(opened("a"), "new-ward", Finding.RISE, Severity.HIGH, NOON);

        assertThat(policy.recipientsOf(change, UnitPlace.unknown("new-ward"), NOON)).extracting(Subscription::id)
            .containsExactly("self", "lead");
        assertThat(UnitPlace.unknown("new-ward").zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void passesOverOldNews() {
        var policy = new RoutingPolicy(List.of(to("leaders", "oncology", null, null)), MONTH);

        assertThat(policy.recipientsOf(opened("a"), ONCOLOGY, NOON.plus(MONTH))).hasSize(1);
        assertThat(policy.recipientsOf(opened("a"), ONCOLOGY, NOON.plus(MONTH).plusMillis(1))).isEmpty();
    }

    private static Subscription to(String id, @Nullable String unit, @Nullable Severity severity,
            @Nullable Set<Finding> findings) {
        return new Subscription(id, "st-olav", unit, severity, findings, ChannelKind.EMAIL, "a@b.example", null);
    }

    private static TeamAlertChanged rise(Severity severity) {
        return Samples.of(opened("a"), "oncology", Finding.RISE, severity, NOON);
    }

    private static TeamAlertChanged finding(Finding finding) {
        return Samples.of(opened("a"), "oncology", finding, Severity.ALERT, NOON);
    }

    private static List<String> ids(RoutingPolicy policy, TeamAlertChanged change) {
        return policy.recipientsOf(change, ONCOLOGY, NOON).stream().map(Subscription::id).toList();
    }

}
