package org.respite.alert.intervention;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.respite.alert.alert.AlertCommands;
import org.respite.alert.alert.AlertRetention;
import org.respite.alert.alert.Alerts;
import org.respite.alert.alert.RetentionMetrics;
import org.respite.alert.alert.RetentionSettings;
import org.respite.alert.indicator.Histories;
import org.respite.alert.indicator.ReleaseRanges;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.notification.LeaderNames;
import org.respite.alert.notification.ReviewReminders;
import org.respite.operations.clock.CheckedClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InterventionConfiguration {

    @Bean
    Catalogue interventionCatalogue() {
        return Catalogue.shipped();
    }

    @Bean
    PlanDesk planDesk(Situations situations, Plans plans, Catalogue catalogue, AlertCommands desk, Alerts alerts) {
        return new PlanDesk(situations, plans, new PlanPolicy(catalogue), new AlertActing(desk, alerts));
    }

    @Bean
    Situations planSituations(Alerts alerts, UnitTrees trees, ReleaseRanges releaseRanges, Histories histories,
            Clock clock) {
        return new Situations(alerts, trees, releaseRanges, histories, clock);
    }

    /** Where no messages are sent, reviews stay on the list of those due. */
    @Bean
    ReviewDesk reviewDesk(ReleaseRanges releaseRanges, UnitTrees trees, Alerts alerts, Plans plans,
            ObjectProvider<ReviewReminders> reminders, MeterRegistry meters, Clock clock) {
        return new ReviewDesk(new ReviewDesk.Sources(releaseRanges, trees, alerts), plans,
                reminders.getIfAvailable(() -> ReviewReminders.NONE), new ReviewMetrics(meters),
                new Skipped("reviews", meters), clock);
    }

    @Bean
    Rounds reviewRounds(ReviewDesk desk, ReviewSettings settings, CheckedClock clock) {
        return new Rounds("reviews", settings.round(), clock, desk::remind);
    }

    @Bean
    RetentionDesk retentionDesk(ReleaseRanges releaseRanges, AlertRetention alerts, PlanRetention plans,
            RosterNames names, MeterRegistry meters, Clock clock) {
        return new RetentionDesk(releaseRanges, alerts, plans, names, new Skipped("retention", meters), clock);
    }

    @Bean
    RosterNames rosterNames(RetentionSettings settings, ObjectProvider<LeaderNames> names, RetentionMetrics metrics) {
        return new RosterNames(settings.policy(), names.getIfAvailable(() -> LeaderNames.NONE), metrics);
    }

    @Bean
    PlanRetention planRetention(RetentionSettings settings, Alerts alerts, Plans plans, RetentionMetrics metrics) {
        return new PlanRetention(new PlanRetentionPolicy(settings.policy()), alerts, plans, metrics);
    }

    @Bean
    Rounds retentionRounds(RetentionDesk desk, RetentionSettings settings, CheckedClock clock) {
        return new Rounds("retention", settings.round(), clock, desk::forget);
    }

}
