package org.respite.alert.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import org.respite.alert.notification.NotificationEnabled;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.ReviewReminders;
import org.respite.alert.notification.channel.Channels;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.routing.Place;
import org.respite.alert.notification.routing.Plans;
import org.respite.operations.clock.CheckedClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@NotificationEnabled
class DeliveryConfiguration {

    @Bean
    Couriers notificationCouriers(NotificationSettings settings, Channels channels, Outbox outbox, CheckedClock clock,
            MeterRegistry meters) {
        return new Couriers(settings, channels, outbox, clock, new NotificationMeters(meters));
    }

    @Bean
    Dispatch notificationDispatch(NotificationSettings settings, Plans plans, Outbox outbox, CheckedClock clock,
            Couriers couriers, MeterRegistry meters) {
        var dispatch = new Dispatch(plans, settings.maximumAge(), outbox, clock, couriers);
        NotificationMeters.backlog(meters, dispatch, clock.clock());
        return dispatch;
    }

    @Bean
    ReviewReminders notificationReviewReminders(Dispatch dispatch) {
        return (alert, units, plan) -> dispatch.remindOfReview(alert, Place.in(units, alert.unit()), plan);
    }

    @Bean
    DeliveryRounds notificationRounds(Dispatch dispatch, Outbox outbox, CheckedClock clock,
            NotificationSettings settings) {
        return new DeliveryRounds(dispatch, outbox, clock, settings);
    }

}
