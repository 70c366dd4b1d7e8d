package org.respite.alert.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.MongoPositions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "respite.alert.notification.enabled", matchIfMissing = true)
class NotificationConfiguration {

    @Bean
    Vault notificationVault(NotificationSettings settings) {
        return new Vault(settings.key());
    }

    @Bean
    TargetGuard notificationTargetGuard() {
        return new TargetGuard();
    }

    @Bean
    Rosters notificationRosters(ReactiveMongoOperations store) {
        return new MongoRosters(store);
    }

    @Bean
    RosterDesk notificationRosterDesk(Rosters rosters) {
        return new RosterDesk(rosters);
    }

    @Bean
    Plans notificationPlans(NotificationSettings settings, Rosters rosters, Vault vault, Clock clock) {
        return new JoinedPlans(settings, rosters, vault, clock);
    }

    @Bean
    SubscriptionDesk notificationSubscriptions(RosterDesk rosters, Vault vault, Channels channels, Targets targets,
            Clock clock) {
        return new SubscriptionDesk(rosters, vault, channels, targets, clock);
    }

    @Bean
    Targets notificationTargets(NotificationSettings settings, TargetGuard guard) {
        return new Targets(settings.allowPrivateTargets(), guard);
    }

    @Bean
    Outbox notificationOutbox(ReactiveMongoOperations store) {
        return new MongoOutbox(store);
    }

    @Bean
    Channels notificationChannels(NotificationSettings settings, TargetGuard guard, ObjectProvider<JavaMailSender> mail,
            Clock clock) {
        mail.ifAvailable(sender -> MailLimits.set(sender, settings.http()));
        var trusted = http(settings.http(), client(settings.http()), UnaryOperator.identity());
        var guarded = settings.allowPrivateTargets() ? trusted
                : http(settings.http(), client(settings.http()).resolver(guard), web -> web.filter(guard::filter));
        return new Channels(settings, trusted, guarded, mail.getIfAvailable(), clock);
    }

    @Bean
    Couriers notificationCouriers(NotificationSettings settings, Channels channels, Outbox outbox, Clock clock,
            MeterRegistry meters) {
        return new Couriers(settings, channels, outbox, clock, new NotificationMeters(meters));
    }

    @Bean
    Dispatch notificationDispatch(NotificationSettings settings, Plans plans, Outbox outbox, Clock clock,
            Couriers couriers) {
        return new Dispatch(plans, settings.maximumAge(), outbox, clock, couriers);
    }

    @Bean
    ReviewReminders notificationReviewReminders(Dispatch dispatch) {
        return (alert, units, plan) -> dispatch.remindOfReview(alert, Place.in(units, alert.unit()), plan);
    }

    @Bean
    AlertReader notificationReader(ConsumerFactory<?, ?> kafka, ReactiveMongoOperations store, Dispatch dispatch,
            DeadLetters deadLetters) {
        return new AlertReader(new AlertConsumers(kafka), new MongoPositions(store), dispatch, deadLetters);
    }

    @Bean
    DeliveryRounds notificationRounds(Dispatch dispatch, Outbox outbox, Clock clock, NotificationSettings settings) {
        return new DeliveryRounds(dispatch, outbox, clock, settings);
    }

    // Not Boot's builder: that one is observed, and an observation tells the address.
    private static HttpPost http(NotificationSettings.Http limits, HttpClient client,
            UnaryOperator<WebClient.Builder> more) {
        var web = WebClient.builder().clientConnector(new ReactorClientHttpConnector(client));
        return new HttpPost(more.apply(web).build(), limits.answer());
    }

    private static HttpClient client(NotificationSettings.Http limits) {
        return HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(limits.connect().toMillis()))
            .responseTimeout(limits.answer());
    }

}
