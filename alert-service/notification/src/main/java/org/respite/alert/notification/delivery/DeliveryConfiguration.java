package org.respite.alert.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import org.respite.alert.notification.NotificationEnabled;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.ReviewReminders;
import org.respite.alert.notification.channel.Channels;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.routing.RoutingTables;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.operations.clock.CheckedClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@NotificationEnabled
class DeliveryConfiguration {

    @Bean
    ChannelSenderFactory notificationSenders(NotificationSettings settings, Channels channels, Outbox outbox,
            CheckedClock clock, MeterRegistry meters) {
        return new ChannelSenderFactory(settings, channels, outbox, clock, new NotificationMetrics(meters));
    }

    @Bean
    NotificationDispatcher notificationDispatch(NotificationSettings settings, RoutingTables routingTables,
            Outbox outbox, CheckedClock clock, ChannelSenderFactory channelSenderFactory, MeterRegistry meters) {
        var notificationDispatcher = new NotificationDispatcher(routingTables, settings.maximumAge(), outbox, clock,
                channelSenderFactory);
        NotificationMetrics.backlog(meters, notificationDispatcher, clock.clock());
        return notificationDispatcher;
    }

    @Bean
    ReviewReminders notificationReviewReminders(NotificationDispatcher notificationDispatcher) {
        return (alert, units, plan) -> notificationDispatcher.remindOfReview(alert, UnitPlace.in(units, alert.unit()),
                plan);
    }

    @Bean
    DeliveryScheduler notificationRounds(NotificationDispatcher notificationDispatcher, Outbox outbox,
            CheckedClock clock, NotificationSettings settings) {
        return new DeliveryScheduler(notificationDispatcher, outbox, clock, settings);
    }

}
