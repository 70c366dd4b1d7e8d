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
import org.springframework.data.mongodb.core.ReactiveMongoOperations;

@Configuration(proxyBeanMethods = false)
class InterventionConfiguration {

    @Bean
    MongoPlans mongoPlans(ReactiveMongoOperations store) {
        return new MongoPlans(store);
    }

    @Bean
    InterventionCatalogue interventionCatalogue() {
        return InterventionCatalogue.shipped();
    }

    @Bean
    PlanCommands planCommands(PlanContexts planContexts, Plans plans, InterventionCatalogue interventionCatalogue,
            AlertCommands commands, Alerts alerts) {
        return new PlanCommands(planContexts, plans, new PlanPolicy(interventionCatalogue),
                Acting.by(commands, alerts));
    }

    @Bean
    PlanContexts planSituations(Alerts alerts, UnitTrees trees, ReleaseRanges releaseRanges, Histories histories,
            Clock clock) {
        return new PlanContexts(alerts, trees, releaseRanges, histories, clock);
    }

    /** Where no messages are sent, reviews stay on the list of those due. */
    @Bean
    ReviewReminderRun reviewReminderRun(ReleaseRanges releaseRanges, UnitTrees trees, Alerts alerts, Plans plans,
            ObjectProvider<ReviewReminders> reminders, MeterRegistry meters, Clock clock) {
        return new ReviewReminderRun(new ReviewReminderRun.Sources(releaseRanges, trees, alerts), plans,
                reminders.getIfAvailable(() -> ReviewReminders.NONE), new ReviewMetrics(meters),
                new SkippedOrganisations("reviews", meters), clock);
    }

    @Bean
    PeriodicTask reviewRounds(ReviewReminderRun reminders, ReviewSettings settings, CheckedClock clock) {
        return new PeriodicTask("reviews", settings.round(), clock, reminders::remind);
    }

    @Bean
    RetentionRun retentionRun(ReleaseRanges releaseRanges, AlertRetention alerts, PlanRetention plans,
            SubscriptionNames names, MeterRegistry meters, Clock clock) {
        return new RetentionRun(releaseRanges, alerts, plans, names, new SkippedOrganisations("retention", meters),
                clock);
    }

    @Bean
    SubscriptionNames rosterNames(RetentionSettings settings, ObjectProvider<LeaderNames> names,
            RetentionMetrics metrics) {
        return new SubscriptionNames(settings.policy(), names.getIfAvailable(() -> LeaderNames.NONE), metrics);
    }

    @Bean
    PlanRetention planRetention(RetentionSettings settings, Alerts alerts, Plans plans, RetentionMetrics metrics) {
        return new PlanRetention(new PlanRetentionPolicy(settings.policy()), alerts, plans, metrics);
    }

    @Bean
    PeriodicTask retentionRounds(RetentionRun retention, RetentionSettings settings, CheckedClock clock) {
        return new PeriodicTask("retention", settings.round(), clock, retention::forget);
    }

}
