package org.respite.alert.intervention;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.respite.alert.alert.AcceptanceLedger;
import org.respite.alert.alert.AlertCommands;
import org.respite.alert.alert.Alerts;
import org.respite.alert.indicator.Histories;
import org.respite.alert.indicator.ReleaseRanges;
import org.respite.alert.indicator.UnitRecords;
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
    UnitPlanCommands unitPlanCommands(UnitTrees trees, Plans plans, InterventionCatalogue interventionCatalogue,
            Clock clock) {
        return new UnitPlanCommands(trees, plans, new PlanPolicy(interventionCatalogue), clock);
    }

    @Bean
    WhatChanged whatChanged(UnitTrees trees, Alerts alerts, Plans plans, PlanContexts planContexts,
            UnitRecords unitRecords, InterventionCatalogue interventionCatalogue, Clock clock) {
        return new WhatChanged(trees, alerts, plans, planContexts, unitRecords, interventionCatalogue, clock);
    }

    @Bean
    PlanContexts planContexts(Alerts alerts, UnitTrees trees, ReleaseRanges releaseRanges, Histories histories,
            Clock clock) {
        return new PlanContexts(alerts, trees, releaseRanges, histories, clock);
    }

    /** Where no messages are sent, reviews stay on the list of those due. */
    @Bean
    ReviewReminderRun reviewReminderRun(ReleaseRanges releaseRanges, UnitTrees trees, Alerts alerts, Plans plans,
            ObjectProvider<ReviewReminders> reminders, MeterRegistry meters, Clock clock) {
        return new ReviewReminderRun(releaseRanges, trees, alerts, plans,
                reminders.getIfAvailable(() -> ReviewReminders.NONE), new ReviewMetrics(meters),
                new SkippedOrganisations("reviews", meters), clock);
    }

    @Bean
    PeriodicTask reviewRounds(ReviewReminderRun reminders, ReviewSettings settings, CheckedClock clock) {
        return new PeriodicTask("reviews", settings.round(), clock, reminders::remind);
    }

    @Bean
    RetentionMetrics retentionMetrics(MeterRegistry meters) {
        return new RetentionMetrics(meters);
    }

    @Bean
    NameRetention nameRetention(RetentionSettings settings, Plans plans, Alerts alerts, AcceptanceLedger acceptances,
            ObjectProvider<LeaderNames> names, RetentionMetrics metrics) {
        return new NameRetention(settings.policy(), plans, alerts, acceptances,
                names.getIfAvailable(() -> LeaderNames.NONE), metrics);
    }

    @Bean
    RetentionRun retentionRun(ReleaseRanges releaseRanges, NameRetention names, MeterRegistry meters, Clock clock) {
        return new RetentionRun(releaseRanges, names, new SkippedOrganisations("retention", meters), clock);
    }

    @Bean
    PeriodicTask retentionRounds(RetentionRun retention, RetentionSettings settings, CheckedClock clock) {
        return new PeriodicTask("retention", settings.round(), clock, retention::forget);
    }

}
