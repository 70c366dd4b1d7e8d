package org.respite.alert.intervention;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.respite.alert.alert.AlertDesk;
import org.respite.alert.alert.Alerts;
import org.respite.alert.indicator.Histories;
import org.respite.alert.indicator.Spans;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.notification.ReviewReminders;
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
    PlanDesk planDesk(Situations situations, Plans plans, Catalogue catalogue, AlertDesk desk, Alerts alerts) {
        return new PlanDesk(situations, plans, new PlanPolicy(catalogue), new AlertActing(desk, alerts));
    }

    @Bean
    Situations planSituations(Alerts alerts, UnitTrees trees, Spans spans, Histories histories, Clock clock) {
        return new Situations(alerts, trees, spans, histories, clock);
    }

    /** Where no messages are sent, reviews stay on the list of those due. */
    @Bean
    ReviewDesk reviewDesk(Spans spans, UnitTrees trees, Alerts alerts, Plans plans,
            ObjectProvider<ReviewReminders> reminders, MeterRegistry meters, Clock clock) {
        return new ReviewDesk(new ReviewDesk.Sources(spans, trees, alerts), plans,
                reminders.getIfAvailable(() -> ReviewReminders.NONE), new ReviewMetrics(meters), clock);
    }

    @Bean
    ReviewRounds reviewRounds(ReviewDesk desk, ReviewSettings settings) {
        return new ReviewRounds(desk, settings.round());
    }

}
